import { expect, test } from 'vitest'
import type { Workspace } from '../workspace'
import { answerImport, previewEncoding } from './answer-import'
import {
  type TestDesktop,
  deskOf,
  exchangeFile,
  openProject,
  picked,
  reportLines,
  titlesIn,
  utf8,
} from './desk.arbitrary'
import type { ImportLine } from './import-articles'
import { receiveFiles, receivePasted } from './receive-files'

const handedOver =
  'Prisoners handed over\n\nThe ministry said on Friday that eleven prisoners were handed over.\n'
/** “El señor Ibáñez” in Windows-1252. */
const latin = new Uint8Array([...utf8('El se'), 0xf1, ...utf8('or Ib'), 0xe1, 0xf1, ...utf8('ez habla')])

function put(desktop: TestDesktop, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files))
    desktop.files.set(name, typeof content === 'string' ? utf8(content) : content)
}

async function receive(
  { workspace, desktop }: { workspace: Workspace; desktop: TestDesktop },
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly ImportLine[]> {
  put(desktop, files)
  await receiveFiles(workspace, Object.keys(files).map(picked))
  return reportLines(workspace)
}

const sampleTitles = [
  'Costaverde hands over fourteen to face trial abroad',
  'Ministry rejects report on prison deal',
]

test('an article that is clear comes in, is opened, and needs no report', async () => {
  const desk = await deskOf()
  expect(await receive(desk, { 'handed-over.txt': handedOver })).toEqual([])
  expect(titlesIn(desk.workspace)).toEqual([...sampleTitles, 'Prisoners handed over'])
  expect(desk.workspace.desk()?.document.document.title).toBe('Prisoners handed over')
  expect(desk.workspace.view.message.get()).toMatchObject({ text: 'Imported 1 article.', undo: true })
})

test('what a person opened meanwhile stays open when all came in', async () => {
  const desk = await deskOf()
  desk.workspace.view.panel.set({ kind: 'export' })
  await receive(desk, { 'a.txt': handedOver })
  expect(desk.workspace.view.panel.get()).toEqual({ kind: 'export' })
})

test('several files come in as one undo step, and what is refused is named with its reason', async () => {
  const desk = await deskOf()
  const pdf = new Uint8Array([...utf8('%PDF-1.7\n'), 0, 1, 2, 255])
  const report = await receive(desk, {
    'one.txt': 'One\n\nFirst words here.',
    'two.pdf': pdf,
    'three.txt': 'Three\n\nLast.',
  })
  expect(report.map((line) => [line.fileName, line.outcome])).toEqual([
    ['one.txt', 'imported'],
    ['two.pdf', 'refused'],
    ['three.txt', 'imported'],
  ])
  expect(report[1]?.messages[0]?.message).toMatch(/PDF/u)
  expect(titlesIn(desk.workspace)).toHaveLength(4)
  await openProject(desk.workspace).undo()
  expect(titlesIn(desk.workspace)).toEqual(sampleTitles)
})

test('nothing changes when everything is refused', async () => {
  const desk = await deskOf()
  const report = await receive(desk, { 'empty.txt': '', 'broken.json': '{"format": "rubricator", ' })
  expect(report.map((line) => line.outcome)).toEqual(['refused', 'refused'])
  expect(titlesIn(desk.workspace)).toEqual(sampleTitles)
  expect(openProject(desk.workspace).history.state.get()).toEqual({})
})

test('a file that is gone is refused like any other', async () => {
  const { workspace } = await deskOf()
  await receiveFiles(workspace, [picked('gone.txt')])
  expect(reportLines(workspace)[0]).toMatchObject({ outcome: 'refused' })
})

test('the same article again is asked about, and comes in when wanted', async () => {
  const desk = await deskOf()
  await receive(desk, { 'a.txt': handedOver })
  const [line] = await receive(desk, { 'copy.txt': handedOver })
  expect(line).toMatchObject({
    outcome: 'waiting',
    question: { kind: 'duplicate', of: 'Prisoners handed over' },
  })
  expect(titlesIn(desk.workspace)).toHaveLength(3)
  if (line !== undefined) await answerImport(desk.workspace, line, 'import')
  expect(desk.workspace.view.panel.get()).toEqual({ kind: 'none' })
  expect(titlesIn(desk.workspace)).toHaveLength(4)
})

test('the same article twice in one go comes in once, and the other can be skipped', async () => {
  const desk = await deskOf()
  const report = await receive(desk, { 'a.txt': handedOver, 'b.txt': handedOver })
  expect(report.map((line) => line.outcome)).toEqual(['imported', 'waiting'])
  const [, second] = report
  if (second !== undefined) await answerImport(desk.workspace, second, 'skip')
  expect(reportLines(desk.workspace)[1]?.outcome).toBe('skipped')
  expect(titlesIn(desk.workspace)).toHaveLength(3)
})

test('bytes that are not UTF-8 wait for an encoding, with the beginning of the text to choose by', async () => {
  const desk = await deskOf()
  const [line] = await receive(desk, { 'latin.txt': latin })
  expect(line).toMatchObject({ outcome: 'waiting', question: { kind: 'encoding' } })
  expect(await previewEncoding(desk.workspace, 'latin.txt', 'windows-1252')).toEqual({
    isReadable: true,
    text: 'El señor Ibáñez habla',
  })
  expect(await previewEncoding(desk.workspace, 'latin.txt', 'utf-8')).toMatchObject({ isReadable: false })
  if (line !== undefined) await answerImport(desk.workspace, line, { encoding: 'windows-1252' })
  expect(desk.workspace.view.panel.get()).toEqual({ kind: 'none' })
  expect(desk.workspace.desk()?.document.document.text).toBe('El señor Ibáñez habla')
})

test('an encoding that does not fit either leaves the question', async () => {
  const desk = await deskOf()
  const [line] = await receive(desk, { 'latin.txt': latin })
  if (line !== undefined) await answerImport(desk.workspace, line, { encoding: 'utf-8' })
  expect(reportLines(desk.workspace)[0]).toMatchObject({ outcome: 'waiting', question: { kind: 'encoding' } })
})

test('pasted text comes in as an article', async () => {
  const { workspace } = await deskOf()
  await receivePasted(workspace, 'Pasted headline\n\nSome words that were copied elsewhere.', 'text')
  expect(titlesIn(workspace)).toContain('Pasted headline')
  await receivePasted(workspace, ' \n ', 'text')
  expect(reportLines(workspace)[0]).toMatchObject({ fileName: 'Pasted text', outcome: 'refused' })
})

test('a project’s file can be opened as a project, and is then just as the colleague has it', async () => {
  const ana = await deskOf('ana')
  const theirs = await openProject(ana.workspace).readAll()
  const ben = await deskOf('ben')
  const [line] = await receive(ben, { 'ana.rubric.json': exchangeFile(theirs) })
  expect(line).toMatchObject({ outcome: 'waiting', question: { kind: 'project' } })
  if (line !== undefined) await answerImport(ben.workspace, line, 'open-project')
  expect(await openProject(ben.workspace).readAll()).toEqual(theirs)
  expect(ben.workspace.view.panel.get()).toEqual({ kind: 'none' })
})

test('a project’s file can be brought into the open project', async () => {
  const ana = await deskOf('ana')
  const ben = await deskOf('ben')
  const theirs = await openProject(ana.workspace).readAll()
  const [line] = await receive(ben, { 'ana.rubric.json': exchangeFile(theirs) })
  if (line !== undefined) await answerImport(ben.workspace, line, 'merge-project')
  expect(reportLines(ben.workspace)[0]).toMatchObject({ outcome: 'imported' })
  expect(reportLines(ben.workspace)[0]?.messages[0]?.message).toBe(
    'Brought in 1 annotation layer over articles you have, with 94 annotations.',
  )
})

test('a project’s file that went bad meanwhile is refused when it is answered', async () => {
  const ana = await deskOf('ana')
  const ben = await deskOf('ben')
  const [line] = await receive(ben, {
    'a.rubric.json': exchangeFile(await openProject(ana.workspace).readAll()),
  })
  put(ben.desktop, { 'a.rubric.json': '{' })
  if (line !== undefined) await answerImport(ben.workspace, line, 'merge-project')
  expect(reportLines(ben.workspace)[0]?.outcome).toBe('refused')
})

test('while the report has more to ask, an answer leaves the open article open and offers to show what came in', async () => {
  const desk = await deskOf('me')
  const before = desk.workspace.desk()?.document.id
  const [line] = await receive(desk, { 'a.txt': latin, 'b.txt': latin })
  if (line !== undefined) await answerImport(desk.workspace, line, { encoding: 'windows-1252' })
  const [first, second] = reportLines(desk.workspace)
  expect([first?.outcome, second?.outcome]).toEqual(['imported', 'waiting'])
  expect(first?.document).toBeDefined()
  expect(desk.workspace.desk()?.document.id).toBe(before)
})

test('what was brought in can be shown, and its annotations are counted', async () => {
  const [ana, ben] = [await deskOf('ana'), await deskOf('ben')]
  const file = exchangeFile(await openProject(ana.workspace).readAll())
  await ben.workspace.createBlankProject('Empty')
  const [line] = await receive(ben, { 'ana.rubric.json': file })
  if (line !== undefined) await answerImport(ben.workspace, line, 'merge-project')
  const [brought] = reportLines(ben.workspace)
  expect(brought?.messages[0]?.message).toBe('Brought in 2 new articles, with 94 annotations.')
  expect(brought?.document).toBe('sample-handover')
})
