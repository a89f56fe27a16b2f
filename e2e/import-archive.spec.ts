import { expect, test } from '@playwright/test'
import { zipOf } from '#archive/zip.arbitrary'
import { article, articles, file, importFiles, report, reported, shot, start, wire } from './import-files'
import type { Launched } from './launch'

const news = file(
  'news.zip',
  zipOf([
    { name: 'news/' },
    { name: 'news/port.txt', content: 'Port report\n\nInspectors opened forty crates on Friday.' },
    { name: 'news/court.md', content: '# Court report\n\nThe court freed **two** men.' },
    { name: 'news/page.html', content: '<html><body><h1>Page report</h1><p>Words of it.</p></body></html>' },
    { name: '__MACOSX/news/._port.txt', content: 'nothing' },
  ]),
)
const mixed = file(
  'mixed.zip',
  zipOf([
    { name: 'port.txt', content: 'Port report\n\nInspectors opened forty crates on Friday.' },
    { name: 'scan.pdf', content: '%PDF-1.7' },
  ]),
)
const harmful = file(
  'harmful.zip',
  zipOf([
    { name: 'port.txt', content: 'Port report\n\nWords.' },
    { name: 'passwd.txt', content: '/etc/passwd', mode: 0o120777 },
  ]),
)

let app: Launched
test.beforeEach(async () => {
  app = await start()
})
test.afterEach(async () => {
  await app.close()
  expect(app.problems).toEqual([])
})

test('a zip with three articles gives three articles, and one undo takes them out again', async () => {
  const undo = app.page.getByRole('button', { name: 'Undo', exact: true }).first()
  await importFiles(app, news)
  for (const title of ['Port report', 'Court report', 'Page report'])
    await expect(articles(app.page)).toContainText(title)
  await expect(article(app.page, 'Port report')).toContainText('Inspectors opened forty crates')
  await expect(report(app.page)).toBeHidden()
  await undo.click()
  for (const title of ['Port report', 'Court report', 'Page report'])
    await expect(articles(app.page)).not.toContainText(title)
  await expect(undo).toBeDisabled()
})

test('the report names the file in the archive that was refused, beside another that came in', async () => {
  await importFiles(app, mixed, wire)
  await expect(report(app.page)).toContainText('3 files: 1 refused, 2 imported.')
  await expect(reported(app.page, 'mixed.zip / scan.pdf')).toContainText('This is a PDF file')
  await expect(articles(app.page)).toContainText('Wire report')
  await shot(app.page, 'archive')
})

test('of an archive that means harm nothing comes in', async () => {
  await importFiles(app, harmful)
  await expect(reported(app.page, 'harmful.zip')).toContainText('“passwd.txt” in the archive is a link')
  await expect(articles(app.page)).not.toContainText('Port report')
})
