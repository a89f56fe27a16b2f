import { describe, expect, test } from 'vitest'
import { zipOf } from '#archive/zip.arbitrary'
import { article, ran } from './run.arbitrary'

describe('an archive', () => {
  const good = { name: 'news/a.txt', content: article }
  const latin = { name: 'latin.txt', content: Buffer.from('El señor Ibáñez habla', 'latin1') }

  test('counts as the files in it, also in a folder', async () => {
    const files = { 'in/all.zip': zipOf([good, { name: 'b.md', content: '# Other\n\nText.' }]) }
    const made = await ran('convert in --to rubricator --out -', files)
    expect(made).toMatchObject({ code: 0, err: 'Nothing was lost.\n' })
    expect((await ran('validate in/all.zip', files)).out).toBe('2 of 2 files can be read.\n')
    expect((await ran('stats in/all.zip', files)).out).toContain(
      'Crates in the harbour (in/all.zip / news/a.txt): ',
    )
  })

  test('that is dangerous is refused as a whole', async () => {
    const { code, out } = await ran('validate bad.zip', { 'bad.zip': zipOf([good, good]) })
    expect(code).toBe(1)
    expect(out).toMatch(
      /^bad.zip: “news\/a.txt” in the archive is in it twice\..*\n0 of 1 file can be read\.\n$/u,
    )
  })

  test('is read in the encoding that is named', async () => {
    const files = { 'all.zip': zipOf([latin]) }
    expect((await ran('validate all.zip', files)).out).toContain(
      'all.zip / latin.txt: The file is neither UTF-8 nor UTF-16. Choose its encoding to read it. Use --encoding',
    )
    expect((await ran('validate all.zip --encoding windows-1252', files)).code).toBe(0)
  })
})
