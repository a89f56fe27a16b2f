// `npm run bench -- plot lines.jsonl picture.svg`: draws what `engine` printed, one panel for each operation.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { sizes } from './workload'

const [linesFile, pictureFile] = process.argv.slice(2)
if (linesFile === undefined || pictureFile === undefined)
  throw new Error('Name the file with the lines that `engine` printed, and the picture to write.')

const line = z.object({
  bench: z.literal('engine'),
  size: z.string(),
  who: z.string(),
  what: z.string(),
  cpu: z.number(),
})
type Line = z.infer<typeof line>

const panels = { open: 'Open', add: 'Add an annotation', scroll: 'Scroll, a frame', type: 'Type a character' }
const colours: Readonly<Record<string, string>> = {
  ours: '#1f5fbf',
  'ours without annotations': '#5b94dd',
  bare: '#777777',
  recogito: '#c2410c',
  doccano: '#15803d',
}
const names = Object.keys(sizes)
const panel = { width: 400, height: 250, left: 76, bottom: 34, top: 34 }
const decades = [0.1, 1, 10, 100, 1000, 10_000, 100_000] as const
const least = Math.log10(decades[0])
const most = Math.log10(decades[6])

const x = (at: number): number =>
  panel.left + 28 + (at * (panel.width - panel.left - 56)) / (names.length - 1)
const y = (cpu: number): number => {
  const height = panel.height - panel.top - panel.bottom
  return panel.top + height * (1 - (Math.log10(cpu) - least) / (most - least))
}

function text(at: readonly [number, number], said: string, more = ''): string {
  return `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${said}</text>`
}

function grid(): string {
  const across = decades.map((cpu) => {
    const at = y(cpu).toFixed(1)
    const rule = `<line x1="${panel.left}" x2="${panel.width - 8}" y1="${at}" y2="${at}" stroke="#e2e2e2"/>`
    const label = text([panel.left - 6, y(cpu) + 4], `${cpu.toLocaleString('en')} ms`, 'text-anchor="end"')
    return rule + label
  })
  const below = names.map((name, at) => text([x(at), panel.height - 14], name, 'text-anchor="middle"'))
  return [...across, ...below].join('')
}

function curve(who: string, lines: readonly Line[]): string {
  const points = names.flatMap((size, at) => {
    const found = lines.find((one) => one.who === who && one.size === size)
    return found === undefined ? [] : [[x(at), y(found.cpu)] as const]
  })
  const place = points.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`)
  const dots = points.map(
    ([left, top]) => `<circle cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="3" fill="${colours[who]}"/>`,
  )
  const stroke = `fill="none" stroke="${colours[who]}" stroke-width="2"`
  return `<polyline points="${place.join(' ')}" ${stroke}/>${dots.join('')}`
}

function drawn(lines: readonly Line[]): string {
  const all = Object.entries(panels).map(([what, title], at) => {
    const here = lines.filter((one) => one.what === what)
    const place = `translate(${(at % 2) * panel.width} ${Math.floor(at / 2) * panel.height})`
    const curves = Object.keys(colours).map((who) => curve(who, here))
    const heading = text([panel.left, 20], title, 'font-weight="600"')
    return `<g transform="${place}">${heading}${grid()}${curves.join('')}</g>`
  })
  let left = panel.left
  const legend = Object.entries(colours).map(([who, colour]) => {
    const said = text([left, 2 * panel.height + 20], `● ${who}`, `fill="${colour}"`)
    left += 44 + who.length * 6
    return said
  })
  const [width, height] = [2 * panel.width, 2 * panel.height + 36]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11">
<title>CPU of the page's main thread in milliseconds, by text and number of annotations</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${[...all, ...legend].join('\n')}
</svg>
`
}

const lines = readFileSync(linesFile, 'utf8')
  .split('\n')
  .flatMap((one) => {
    if (!one.startsWith('{"bench":"engine"')) return []
    return [line.parse(JSON.parse(one))]
  })
writeFileSync(pictureFile, drawn(lines))
