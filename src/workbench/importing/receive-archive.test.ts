import { expect, test } from 'vitest'
import { answerImport } from './answer-import'
import { deskOf, exchangeFile, openProject, picked, reportLines, titlesIn, utf8 } from './desk.arbitrary'
import type { ImportLine } from './import-articles'
import { openProjectFile } from './project-files'
import { receiveFiles } from './receive-files'

type Desk = Awaited<ReturnType<typeof deskOf>>

async function receive(
  { workspace, desktop }: Desk,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly ImportLine[]> {
  const inside = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? utf8(content) : content] as const,
  )
  desktop.archives.set('news.zip', new Map(inside))
  await receiveFiles(workspace, [picked('news.zip')])
  return reportLines(workspace)
}

test('all articles of an archive come in as one undo step', async () => {
  const desk = await deskOf()
  const before = titlesIn(desk.workspace)
  const report = await receive(desk, {
    'a.txt': 'One\n\nFirst words here.',
    'north/b.md': '# Two\n\nMore.',
    'north/c.txt': 'Three\n\nLast.',
  })
  expect(report).toEqual([])
  expect(titlesIn(desk.workspace)).toEqual([...before, 'One', 'Two', 'Three'])
  expect(desk.workspace.view.message.get()).toMatchObject({ text: 'Imported 3 articles.', undo: true })
  await openProject(desk.workspace).undo()
  expect(titlesIn(desk.workspace)).toEqual(before)
  expect(openProject(desk.workspace).history.state.get().undo).toBeUndefined()
})

test('the report names archive and file, and what cannot be read is refused alone', async () => {
  const desk = await deskOf()
  const report = await receive(desk, {
    'a.txt': 'One\n\nFirst words here.',
    'scan.pdf': '%PDF-1.7',
    'latin.txt': new Uint8Array([...utf8('El se'), 0xf1, ...utf8('or Ib'), 0xe1, 0xf1, ...utf8('ez habla')]),
    'again.txt': 'One\n\nFirst words here.',
  })
  expect(report.map(({ fileName, outcome }) => [fileName, outcome])).toEqual([
    ['news.zip / a.txt', 'imported'],
    ['news.zip / scan.pdf', 'refused'],
    ['news.zip / latin.txt', 'refused'],
    ['news.zip / again.txt', 'waiting'],
  ])
  expect(report[2]?.messages[0]?.message).toContain('Unpack it and import it by itself')
  expect(report[3]?.question).toMatchObject({ kind: 'duplicate', of: 'One' })
})

test('an annotation file in an archive is asked about as any, and found again when it is answered', async () => {
  const ana = await deskOf('ana')
  const theirs = exchangeFile(await openProject(ana.workspace).readAll())
  const ben = await deskOf('ben')
  const [, line] = await receive(ben, { 'a.txt': 'One\n\nWords.', 'work/ana.rubric.json': theirs })
  expect(line).toMatchObject({ fileName: 'news.zip / work/ana.rubric.json', outcome: 'waiting' })
  if (line !== undefined) await answerImport(ben.workspace, line, 'merge-project')
  expect(reportLines(ben.workspace)[1]?.messages[0]?.message).toContain('Brought in 1 annotation layer')
})

test('an annotation file that is gone from its archive is refused when it is answered', async () => {
  const ana = await deskOf('ana')
  const ben = await deskOf('ben')
  const [line] = await receive(ben, {
    'ana.rubric.json': exchangeFile(await openProject(ana.workspace).readAll()),
  })
  ben.desktop.archives.set('news.zip', new Map())
  if (line !== undefined) await answerImport(ben.workspace, line, 'merge-project')
  expect(reportLines(ben.workspace)[0]).toMatchObject({ outcome: 'refused' })
  expect(reportLines(ben.workspace)[0]?.messages[0]?.message).toContain('not in the archive any more')
})

test('an archive where one annotation file is asked for is refused with what to do', async () => {
  const desk = await deskOf()
  desk.desktop.archives.set('news.zip', new Map())
  expect(await openProjectFile(desk.workspace, { token: 'news.zip' })).toMatchObject({
    outcome: 'refused',
    messages: [{ message: 'This is an archive. Use Import to bring in what is in it.' }],
  })
})
