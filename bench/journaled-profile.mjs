import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

const id = 'large'
const me = { id: 'me', name: 'Me' }
const time = '2026-01-01T00:00:00.000Z'
const word = 'extradited '

function record(seq, value) {
  const rest = Buffer.from(`${seq} ${JSON.stringify(value)}`)
  return `${crc32(rest).toString(16).padStart(8, '0')} ${rest}\n`
}

const hand = { by: me.id, at: time, how: 'hand' }

function annotation(document, n) {
  const spans = [{ start: n * word.length, end: n * word.length + word.length - 1 }]
  const type = 'Location'
  return { id: `${document}-${n}`, kind: 'entity', type, spans, attributes: {}, links: [], provenance: hand }
}

function documentOf(n, annotations) {
  const [document, text] = [`d${n}`, word.repeat(Math.max(annotations, 100)).trimEnd()]
  const layer = {
    ...{ id: `${document}-mine`, annotator: me.id, role: 'annotator', revision: 0, basedOn: [] },
    ...{ status: 'in-progress', covered: ['entity', 'event', 'claim'], labels: [] },
    annotations: Array.from({ length: annotations }, (_, i) => annotation(document, i)),
    ...{ relations: [], coreference: [], assessments: [] },
  }
  return {
    ...{ id: document, title: `Article ${n}`, language: 'en', metadata: {}, text },
    ...{ textHash: `sha256:${createHash('sha256').update(text).digest('hex')}`, revision: 0, revisions: [] },
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...{ marks: [], layers: [layer], comments: [], decisions: [] },
  }
}

/** A note on one annotation of one article after the other. */
function command(seq, { articles, annotations }) {
  const document = `d${seq % articles}`
  const before = annotation(document, Math.floor(seq / articles) % annotations)
  const items = [{ collection: 'annotations', before, after: { ...before, note: `Note ${seq}` } }]
  return {
    ...{
      seq,
      id: `c${seq}`,
      undoGroup: `c${seq}`,
      scope: document,
      by: me.id,
      at: time,
      label: 'Change the note',
    },
    changes: [{ kind: 'layer', document, layer: `${document}-mine`, items }],
  }
}

/** A profile whose one project is in its journal alone. Gives the project's id. */
export async function journaledProfile(profile, { articles, annotations, commands }) {
  const folder = join(profile, 'projects', createHash('sha256').update(id).digest('hex').slice(0, 32))
  await mkdir(folder, { recursive: true })
  const project = { id, name: 'Large' }
  const tagset = { id: 't', version: 1, types: [], relationTypes: [], documentLabels: [] }
  const base = [record(0, { seq: 0, header: { project, tagset, annotators: [me] } })]
  for (let n = 0; n < articles; n += 1)
    base.push(record(n + 1, { order: n + 1, document: documentOf(n, annotations) }))
  await writeFile(join(folder, 'base-0.records'), base.join(''))
  const lines = Array.from({ length: commands }, (_, i) =>
    record(i + 1, command(i + 1, { articles, annotations })),
  )
  await writeFile(join(folder, '000001.log'), lines.join(''))
  const projects = [{ ...project, openedAt: time }]
  await writeFile(join(profile, 'library.json'), JSON.stringify({ version: 1, me, projects }))
  return id
}
