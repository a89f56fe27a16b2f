import type { Workspace } from './workspace'

/** Milliseconds in which the caret does not move. */
const REST = 2000

/** Notes where the person is whenever they rest, so that a crash does not lead them elsewhere. Gives what ends it. */
export function keepPlace(
  workspace: Pick<Workspace, 'view' | 'surroundings' | 'rememberProject'>,
): () => void {
  let moves = 0
  return workspace.view.selection.subscribe(() => {
    moves += 1
    void noteIn(moves)
  })

  async function noteIn(move: number): Promise<void> {
    await workspace.surroundings.wait(REST)
    // The place is no work: where it cannot be noted, the one before counts.
    if (move === moves) await workspace.rememberProject().catch(() => undefined)
  }
}
