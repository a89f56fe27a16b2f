import { byTextOrder, type Annotation } from '#core/model/annotation'
import { documentId, projectId } from '#core/model/ids'
import type { AnnotatedDocument } from '#core/model/project'
import { span, type Span } from '#core/model/span'
import { textOf, type Block } from '#core/model/source-document'
import { typeOf } from '#core/model/tagset'
import { newsTagset } from '#core/tagset/news-tagset'
import { ownLayer, type Desk } from '../annotating/own-layer'
import { deskOf } from '../importing/desk.arbitrary'
import type { Workspace } from '../workspace'
import { interpret } from './keymap'
import { perform } from './perform'

const article =
  'Norvania extradited Teo Barran to Alden on Friday. “He is innocent,” said the lawyer of Barran.\n' +
  'Barran denied Norvania’s account. Barran’s lawyer called Ilse Marden and Barran.'

function documentOf(text: string): AnnotatedDocument {
  return {
    id: documentId('article'),
    title: 'Article',
    language: 'en',
    metadata: {},
    text,
    textHash: 'sha256:00',
    revision: 0,
    revisions: [],
    blocks: blocksOf(text),
    marks: [],
    layers: [],
    comments: [],
    decisions: [],
  }
}

export const projectName = projectId('one-article')

function blocksOf(text: string): readonly Block[] {
  let start = 0
  return text.split('\n').map((line) => {
    const block = { kind: 'paragraph', start, end: start + line.length } as const
    start = block.end + 1
    return block
  })
}

/** A window with one article open, not annotated yet. */
export async function articleDesk(text = article): Promise<Workspace> {
  const { workspace } = await deskOf()
  await workspace.createProject({
    project: { id: projectName, name: 'One article' },
    tagset: newsTagset,
    annotators: [],
    documents: [documentOf(text)],
  })
  return workspace
}

export function deskIn(workspace: Workspace): Desk {
  const desk = workspace.desk()
  if (desk === undefined) throw new Error('No article is open')
  return desk
}

/** The `nth` place of the words in the article, from 0. */
export function place(workspace: Workspace, words: string, nth = 0): Span {
  const { text } = deskIn(workspace).document.document
  let start = -1
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1)
  if (start === -1) throw new Error(`“${words}” is not in the article`)
  return span(start, start + words.length)
}

export function select(workspace: Workspace, words: string, nth = 0): void {
  const { start, end } = place(workspace, words, nth)
  workspace.view.selection.set({ anchor: start, focus: end })
}

/** Puts the caret one character into the words, with nothing selected. */
export function putCaret(workspace: Workspace, words: string, nth = 0): void {
  const { start } = place(workspace, words, nth)
  workspace.view.selection.set({ anchor: start + 1, focus: start + 1 })
  workspace.view.selected.set(null)
}

/** Presses keys in the article, one after the other: "p", "Shift+A", "Ctrl+<". */
export async function press(workspace: Workspace, ...keys: readonly string[]): Promise<void> {
  for (const combination of keys) {
    const parts = combination.split('+')
    const held = (name: string): boolean => parts.slice(0, -1).includes(name)
    const action = interpret(
      { key: parts.at(-1) ?? '', control: held('Ctrl'), shift: held('Shift'), alt: held('Alt') },
      {
        tagset: deskIn(workspace).project.index.get().tagset,
        claimPrefix: workspace.view.claimPrefix.get(),
        inArticle: true,
      },
    )
    if (action === undefined) throw new Error(`${combination} means nothing in the article`)
    await perform(workspace, action)
  }
}

/** Selects the words and presses the keys; gives the annotation that is selected then. */
export async function tagged(
  workspace: Workspace,
  words: string,
  ...keys: readonly string[]
): Promise<Annotation> {
  select(workspace, words)
  await press(workspace, ...keys)
  return selectedIn(workspace)
}

export function selectedIn(workspace: Workspace): Annotation {
  const id = workspace.view.selected.get()
  const annotation = id === null ? undefined : ownLayer(deskIn(workspace))?.get(id)
  if (annotation === undefined) throw new Error('No annotation is selected')
  return annotation
}

/** One's own annotations in text order: "Person: Teo Barran". */
export function tags(workspace: Workspace): readonly string[] {
  const desk = deskIn(workspace)
  return [...(ownLayer(desk)?.annotations() ?? [])].toSorted(byTextOrder).map((one) => tagOf(desk, one))
}

function tagOf({ project, document }: Desk, { type, spans }: Annotation): string {
  const name = typeOf(project.index.get().tagset, type)?.name ?? type
  return `${name}: ${textOf(document.document.text, spans)}`
}
