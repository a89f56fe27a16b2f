import { neverBreathe } from '#core/in-slices'
import { replaceText } from '#core/edit/block-edits'
import { documentId } from '#core/model/ids'
import { span } from '#core/model/span'
import type { TextSelection } from '#core/model/text-selection'
import { memoryLibrary } from '#storage/memory-store'
import { me, summariesOf } from '#storage/replay.arbitrary'
import { article, entity, smallProject } from '#storage/small-project.arbitrary'
import type { Desk } from '../annotating/own-layer'
import type { ToldFate } from './fates'
import { ProjectSession } from '../project-session'
import { EditSession, type Run } from './edit-session'

export const caret = (offset: number): TextSelection => ({ anchor: offset, focus: offset })

export interface DeskWithClock extends Desk {
  readonly desk: Desk
  /** Milliseconds. */
  readonly clock: { time: number }
  readonly session: EditSession
  readonly edit: (at: number, inserted: string, run?: Run, removed?: number) => readonly ToldFate[]
  readonly text: () => string
  readonly reopen: () => Promise<Desk>
}

/** "Mexico extradited Rafael Caro Quintero. …", where "Mexico" and "Caro Quintero" are annotated, and a clock. */
export async function deskWithClock(): Promise<DeskWithClock> {
  const library = memoryLibrary()
  const annotations = [entity('mexico', span(0, 6)), entity('caro', span(25, 38))]
  const project = { ...smallProject, documents: [article(1, annotations)] }
  const store = await library.open(project.project.id)
  await store.create(project, summariesOf(project))
  const clock = { time: 0 }
  let made = 0
  const surroundings = {
    now: () => new Date(clock.time).toISOString(),
    newId: () => `id${made++}`,
    wait: () => Promise.resolve(),
    breathe: neverBreathe,
    sha256: (text: string) => Promise.resolve(`hash of ${text.length}`),
  }
  const open = async (): Promise<Desk> => {
    const session = await ProjectSession.open({ store, me: { id: me, name: 'Ana' }, surroundings })
    return { project: session, document: await session.open(documentId('d1')) }
  }
  const desk = await open()
  const session = new EditSession(desk)
  const edit = (at: number, inserted: string, run: Run = 'typing', removed = 0): readonly ToldFate[] =>
    session.edit({
      steps: [replaceText(desk.document.text, span(at, at + removed), inserted)],
      run,
      selection: { before: caret(at + removed), after: caret(at + inserted.length) },
    })
  const text = (): string => desk.document.text.lines.map((line) => line.text).join('\n')
  return { ...desk, desk, clock, session, edit, text, reopen: open }
}
