import { lastPlace } from './last-place'
import type { Workspace } from './workspace'

/** Milliseconds in which the caret does not move. */
const REST = 2000

type Kept = Pick<Workspace, 'view' | 'surroundings' | 'project' | 'projects' | 'rememberProject'>

/** Notes where the person is whenever they rest, so that a crash does not lead them elsewhere. Gives what ends it. */
export function keepPlace(workspace: Kept): () => void {
  let moves = 0
  return workspace.view.selection.subscribe(() => {
    moves += 1
    void noteIn(moves)
  })

  async function noteIn(move: number): Promise<void> {
    await workspace.surroundings.wait(REST)
    if (move !== moves || isNoted(workspace)) return
    // The place is no work: where it cannot be noted, the one before counts.
    await workspace.rememberProject().catch(() => undefined)
  }
}

function isNoted({ view, project, projects }: Kept): boolean {
  const session = project.get()
  if (session === null) return true
  const noted = projects.get().find(({ id }) => id === session.index.get().project.id)?.place
  const { place } = lastPlace(session, { view })
  return noted?.article === place?.article && noted?.caret === place?.caret
}
