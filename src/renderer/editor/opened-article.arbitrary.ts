import { neverBreathe } from '#core/in-slices'
import { projectId } from '#core/model/ids'
import type { ReplaceStep } from '#core/edit/text-change'
import type { Library } from '#storage/corpus-store'
import type { DocumentSession } from '#workbench/document-session'
import { EditSession } from '#workbench/editing/edit-session'
import { ProjectSession } from '#workbench/project-session'
import type { Surroundings } from '#workbench/surroundings'
import { ArticleText } from './article-text'
import { me, type Dice } from './random-article.arbitrary'
import { TextTracker } from './text-tracker'

/** All that belongs to an open article, the editor without a page. */
export interface OpenedArticle {
  readonly project: ProjectSession
  readonly document: DocumentSession
  readonly session: EditSession
  readonly article: ArticleText
  readonly tracker: TextTracker
}

export const project = {
  project: { id: projectId('p'), name: 'Project' },
  tagset: { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] },
  annotators: [me],
}

function surroundings(roll: Dice): Surroundings {
  let [count, time] = [0, 0]
  return {
    now: () => {
      time += roll(12) === 0 ? 3000 : 50
      return new Date(time).toISOString()
    },
    newId: () => `${roll(1_000_000_000)}-${count++}`,
    wait: () => Promise.resolve(),
    breathe: neverBreathe,
    sha256: (text) => Promise.resolve(`${text.length}`),
  }
}

const caretAt = (offset: number) => ({ anchor: offset, focus: offset })

export interface OpenOptions {
  readonly library: Library
  readonly roll: Dice
  readonly ignoresCaret: boolean
}

export async function openArticle({ library, roll, ignoresCaret }: OpenOptions): Promise<OpenedArticle> {
  const store = await library.open(project.project.id)
  const open = await ProjectSession.open({ store, me, surroundings: surroundings(roll) })
  const [first] = open.index.get().documents
  if (first === undefined) throw new Error('There is no article')
  const document = await open.open(first.id)
  const session = new EditSession({ project: open, document })
  const article = new ArticleText(document.text, { section: 3, chapter: 2 })
  article.mount(null)
  const onStep = (step: ReplaceStep): void => {
    const selection = { before: caretAt(step.at), after: caretAt(step.at + step.inserted.length) }
    session.edit({ steps: [step], run: 'typing', selection })
  }
  const tracker = new TextTracker({ article, text: document.text, ignoresCaret, onStep })
  document.subscribe((changes) => {
    const steps = changes.flatMap((change) => (change.kind === 'text' ? change.steps : []))
    if (steps.length > 0) tracker.textChanged(steps)
  })
  return { project: open, document, session, article, tracker }
}
