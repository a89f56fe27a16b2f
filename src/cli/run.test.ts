import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ok, refuse } from '#core/result'
import { zipOf } from '#archive/zip.arbitrary'
import { sha256 } from '#formats/rubricator/project.arbitrary'
import { markdown } from '#formats/markdown/markdown'
import type { ExitCode, Host } from './host'
import { run } from './run'

const article =
  'Crates in the harbour\n\nInspectors opened forty crates on Friday. Nobody was hurt, the harbour office said.\n'

interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  readonly files: Readonly<Record<string, string>>
}

/** Runs a command line on files in memory; ids are numbers. */
async function ran(line: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Ran> {
  const written: Record<string, string> = {}
  let out = ''
  let err = ''
  let ids = 0
  const bytesAt = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))
  const host: Host = {
    filesAt: (path) => {
      if (path === 'empty') return Promise.resolve([])
      const found = [...bytesAt.keys()].filter((one) => one === path || one.startsWith(`${path}/`))
      return found.length > 0 ? Promise.resolve(found) : Promise.reject(missing())
    },
    read: (path) => {
      const bytes = bytesAt.get(path)
      return Promise.resolve(bytes === undefined ? refuse(gone) : ok(bytes))
    },
    write: (path, text) => {
      written[path] = text
      return Promise.resolve()
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
    sha256,
    now: () => '2026-02-02T00:00:00Z',
    newId: () => `id-${++ids}`,
  }
  const code = await run(line.split(' ').filter(Boolean), host)
  return { code, out, err, files: written }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

const gone = { where: '', message: 'It is not there any more.' }

function missing(): Error {
  return Object.assign(new Error('no such file'), { code: 'ENOENT' })
}

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
