import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { zipOf } from '#archive/zip.arbitrary'
import { markdown } from '#formats/markdown/markdown'
import { article, bytesOf, ran } from './run.arbitrary'

describe('convert', () => {
  test('makes a project of articles, which can be read again', async () => {
    const made = await ran('convert news --to rubricator --annotator Ana --out all.rubric.json', {
      'news/a.txt': article,
      'news/b.md': '# Other\n\nText **here**.',
      'news/picture.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
    })
    expect(made).toMatchObject({ code: 0, out: '', err: 'Nothing was lost.\n' })
    const counted = await ran('stats all.rubric.json --json', made.files)
    expect(JSON.parse(counted.out)).toMatchObject({
      documents: [{ title: 'Crates in the harbour' }, { title: 'Other' }],
    })
  })

  test('gives the same bytes each time, and to standard output on "-"', async () => {
    const [first, second] = await Promise.all(
      ['--out=-', '--out -'].map((out) => ran(`convert a.txt --to rubricator ${out}`, { 'a.txt': article })),
    )
    expect(first?.out).toBe(second?.out)
    expect(first?.out).toMatch(/^\{\n {2}"format": "rubricator"/)
  })

  test('writes three tables and tells what they cannot hold', async () => {
    const made = await ran('convert a.txt --to csv --out tables.csv --json', { 'a.txt': article })
    expect(Object.keys(made.files)).toEqual(['tables.csv', 'tables.arguments.csv', 'tables.claims.csv'])
    expect(JSON.parse(made.err)).toEqual({
      to: 'csv',
      losses: [{ what: 'texts of articles', count: 1 }],
      notes: [],
    })
  })

  test('replaces no table that was not named, unless told to', async () => {
    const files = { 'a.txt': article, 't.csv': 'old', 't.claims.csv': 'precious' }
    const refused = await ran('convert a.txt --to csv --out t.csv', files)
    expect(refused).toMatchObject({ code: 1, files: {} })
    expect(refused.err).toBe(
      'Nothing was written: there is t.claims.csv already. Take another --out, or --force.\n',
    )
    expect(Object.keys((await ran('convert a.txt --to csv --force --out t.csv', files)).files)).toHaveLength(
      3,
    )
  })

  test('writes what was asked for just as it is, and tells it harmlessly', async () => {
    const text = `A \u001b[2J\u202etitle\n\n${article}`
    const { out } = await ran('convert a.txt --to csv --out -', { 'a.txt': text })
    expect(out).toMatch(/^\ufeffdocument,/)
    const { files } = await ran('convert a.txt --to rubricator --out a.json', { 'a.txt': text })
    const named = (files['a.json'] ?? '').replace('"title": "A', '"title": "2 of 2\\nA')
    const told = await ran('stats a.json', { 'a.json': named })
    expect(told.out).toMatch(/^2 of 2\\u\{a\}A \\u\{1b\}\[2J\\u\{202e\}title \(a\.json\): /)
    const json = await ran('stats a.json --json', { 'a.json': named })
    expect(json.out).not.toMatch(/[\u001b\u202e]/)
    expect(JSON.parse(json.out)).toMatchObject({ documents: [{ title: '2 of 2\nA \u001b[2J\u202etitle' }] })
  })

  test('counts what is lost in words that fit one and many', async () => {
    const made = await ran('convert a.txt --to csv --out tables.csv', { 'a.txt': article })
    expect(made.err).toBe('Not in csv: texts of articles (1)\n')
  })

  test('says that types cannot be mapped yet', async () => {
    const { err } = await ran('convert a.txt --map types.json --to csv --out x', { 'a.txt': article })
    expect(err).toMatch(/^--map is not in this version/)
  })

  test('writes nothing when one input is refused', async () => {
    const made = await ran('convert a.txt b.txt --to rubricator --out x.json', {
      'a.txt': article,
      'b.txt': '',
    })
    expect(made).toMatchObject({ code: 1, files: {} })
    expect(made.err).toMatch(/^b\.txt: The file is empty/)
  })

  test('asks for the encoding it cannot know, and takes it', async () => {
    const bytes = Uint8Array.from([...bytesOf('La fiscal dijo que s'), 0xed, ...bytesOf(' a todo.')])
    const asked = await ran('convert a.txt --to rubricator --out -', { 'a.txt': bytes })
    expect(asked.err).toMatch(/--encoding, for example with .*windows-1252/)
    const read = await ran('convert a.txt --encoding windows-1252 --to rubricator --out -', {
      'a.txt': bytes,
    })
    expect(read.out).toContain('dijo que sí a todo')
  })
})

describe('validate', () => {
  test('tells every problem with its JSON path', async () => {
    const { files } = await ran('convert a.txt --to rubricator --out a.json', { 'a.txt': article })
    const broken = (files['a.json'] ?? '').replace('"end":21', '"end":22')
    const checked = await ran('validate a.json', { 'a.json': broken })
    expect(checked.code).toBe(1)
    expect(checked.out).toMatch(/^a\.json: documents\[0\]\.blocks\[0\]: holds a line feed/)
  })

  test('is content with what can be read', async () => {
    const checked = await ran('validate a.txt --json', { 'a.txt': article })
    expect(checked.code).toBe(0)
    expect(JSON.parse(checked.out)).toMatchObject({
      valid: true,
      files: [{ file: 'a.txt', kind: 'article' }],
    })
  })

  test('tells what reading changes or leaves out', async () => {
    const { files } = await ran('convert a.txt --to rubricator --out a.json', { 'a.txt': article })
    const linked = (files['a.json'] ?? '').replace(
      '"marks": []',
      '"marks": [{"kind": "link", "start": 0, "end": 6, "href": "javascript:alert(1)"}]',
    )
    const checked = await ran('validate a.json', { 'a.json': linked })
    expect(checked.out).toBe(
      'a.json: documents[0].marks[0].href: is no http, https or mailto link and was left out\n1 of 1 file can be read.\n',
    )
    expect(checked.code).toBe(0)
  })

  test('is not content with a folder where there is nothing to read', async () => {
    expect(await ran('validate empty')).toMatchObject({
      code: 1,
      out: '',
      err: 'There are no files to validate.\n',
    })
    expect(JSON.parse((await ran('validate empty --json')).out)).toEqual({ valid: false, files: [] })
    expect(await ran('stats empty')).toMatchObject({ code: 1, err: 'There are no files to count.\n' })
  })

  test('goes on behind a file at which a reader stumbles', async () => {
    const stumble = vi.spyOn(markdown, 'read').mockImplementation(() => {
      throw new RangeError('too deep')
    })
    onTestFinished(() => stumble.mockRestore())
    const zip = zipOf([
      { name: 'c.md', content: 'Words' },
      { name: 'd.txt', content: article },
    ])
    const { code, out } = await ran('validate a.md b.txt z.zip', {
      ...{ 'a.md': 'Words', 'b.txt': article, 'z.zip': zip },
    })
    expect(code).toBe(1)
    expect(out).toMatch(
      /^a.md: It could not be read: too deep\..*\nz.zip \/ c.md: It could not.*\n2 of 4 files can be read\.\n$/,
    )
  })

  test('tells of a file that is not there', async () => {
    expect(await ran('validate gone.txt')).toMatchObject({ code: 1 })
  })
})

test('schema and formats go to standard output', async () => {
  expect(JSON.parse((await ran('schema')).out)).toMatchObject({ type: 'object' })
  expect((await ran('formats')).out).toMatch(/^rubricator +read, write/)
  expect((await ran('--help')).code).toBe(0)
})

test.each([
  '',
  'paint a.txt',
  'compare a b',
  'agree a b',
  'convert a.txt --to docx --out x',
  'convert a.txt --to csv',
  'convert a.txt --map types.json --to csv --out x',
  'convert --to csv --out x',
  'convert a.txt --to rubricator --out x --offset-unit bytes',
  'convert a.txt --to rubricator --out',
  'validate',
  'validate a.txt --from docx',
  'stats a.txt --loud',
])('wrong usage ends with 2, a hint and the usage: %j', async (line) => {
  const { code, out, err } = await ran(line, { 'a.txt': article })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^\w*-*\w+.*\.\n\nUsage:/)
})
