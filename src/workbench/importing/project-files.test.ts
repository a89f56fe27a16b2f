import { beforeEach, expect, test } from 'vitest'
import { perform } from '../acting/perform'
import type { Workspace } from '../workspace'
import { deskOf, exchangeFile, openProject, utf8, type TestDesktop, reportLines } from './desk.arbitrary'

/** A colleague's file with a link in it that is left out. */
let linked: Uint8Array
let workspace: Workspace
let desktop: TestDesktop
beforeEach(async () => {
  const ana = await deskOf('ana')
  const theirs = await openProject(ana.workspace).readAll()
  const marks = [{ kind: 'link', start: 0, end: 4, href: 'javascript:alert(1)' }]
  linked = exchangeFile({
    ...theirs,
    documents: theirs.documents.map((one, i) => (i === 0 ? { ...one, marks } : one)),
  })
  const ben = await deskOf('ben')
  workspace = ben.workspace
  desktop = ben.desktop
})

test.each(['open-project', 'review'] as const)('%s tells what was left out of the file', async (act) => {
  desktop.files.set('ana.rubric.json', linked)
  await perform(workspace, { do: act })
  expect(reportLines(workspace)).toMatchObject([
    {
      fileName: 'ana.rubric.json',
      outcome: 'imported',
      messages: [{ where: 'documents[0].marks[0].href' }],
    },
  ])
})

test.each(['open-project', 'review'] as const)('%s lists what is wrong with the file', async (act) => {
  const before = openProject(workspace)
  const text = new TextDecoder().decode(linked)
  desktop.files.set('ana.rubric.json', utf8(text.replaceAll('"organization",', '"nonsense",')))
  await perform(workspace, { do: act })
  const [line] = reportLines(workspace)
  expect(line).toMatchObject({ fileName: 'ana.rubric.json', outcome: 'refused' })
  expect(line?.messages.length).toBeGreaterThan(1)
  expect(workspace.view.message.get()).toBeNull()
  expect(openProject(workspace)).toBe(before)
})

test('a file about which there is nothing to say is opened without a report', async () => {
  const ana = await deskOf('ana')
  desktop.files.set('ana.rubric.json', exchangeFile(await openProject(ana.workspace).readAll()))
  await perform(workspace, { do: 'open-project' })
  expect(workspace.view.panel.get()).toEqual({ kind: 'none' })
})
