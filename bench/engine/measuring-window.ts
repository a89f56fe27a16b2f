import type { CDPSession, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { launchApp, temporaryFolder, type Launched } from '../../e2e/launch'
import { articleCss, pageFiles } from '../../e2e/page-files'

/** Milliseconds. All but `wall` are CPU of the page's main thread. */
export interface Cost {
  readonly cpu: number
  readonly style: number
  readonly layout: number
  readonly wall: number
}

/** Milliseconds. */
const mostPatience = 120_000

/** With the script inside, for a module in a file of its own may not be loaded from the disk. */
const html = (name: string, script: string, css: string): string => `<!doctype html><html><head>
<meta charset="utf-8"><title>${name}</title><style>${articleCss}${css}</style></head>
<body><main id="scroller"><div id="host"></div></main>
<script type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`

/** Writes pages that each hold one script, to be opened by `MeasuringWindow`. Gives their folder. */
export async function writePages(entries: readonly string[]): Promise<string> {
  const folder = temporaryFolder('bench-pages')
  for (const entry of entries) {
    const name = basename(entry, extname(entry))
    const files = await pageFiles(entry)
    const page = html(name, files[`${name}.js`] ?? '', files[`${name}.css`] ?? '')
    writeFileSync(join(folder, `${name}.html`), page)
  }
  return folder
}

const bare = join(import.meta.dirname, '../bare')

/** A window whose main thread is watched, by the counters that Chromium keeps itself. */
export class MeasuringWindow {
  readonly page: Page
  readonly #launched: Launched
  readonly #cdp: CDPSession

  private constructor(launched: Launched, cdp: CDPSession) {
    this.#launched = launched
    this.page = launched.page
    this.#cdp = cdp
  }

  /** Watches a window that runs already. */
  static async over(launched: Launched): Promise<MeasuringWindow> {
    const cdp = await launched.page.context().newCDPSession(launched.page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new MeasuringWindow(launched, cdp)
  }

  /** A fresh window with one of the pages that `writePages` wrote. */
  static async open(folder: string, name: string): Promise<MeasuringWindow> {
    const launched = await launchApp({ appFolder: bare })
    await launched.page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    return MeasuringWindow.over(launched)
  }

  get problems(): readonly string[] {
    return this.#launched.problems
  }

  /** Asks the page's script. Rejects when it does not answer in time. */
  async ask(what: string): Promise<unknown> {
    const patience = new AbortController()
    const late = pause(mostPatience, undefined, { signal: patience.signal }).then(() => {
      throw new Error(`${what} took longer than ${mostPatience / 1000} s`)
    })
    try {
      return await Promise.race([this.page.evaluate(what), late])
    } finally {
      patience.abort()
      late.catch(() => undefined)
    }
  }

  async number(what: string): Promise<number> {
    const answer = await this.ask(what)
    if (typeof answer !== 'number') throw new Error(`${what} is not a number`)
    return answer
  }

  async cost(act: () => Promise<unknown>): Promise<Cost> {
    const before = await this.#counters()
    const from = performance.now()
    await act()
    const wall = performance.now() - from
    const after = await this.#counters()
    const spent = (name: string): number => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000
    return {
      cpu: spent('TaskDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
      wall,
    }
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  /** Bytes that scripts use, after all that can go is gone. */
  async heap(): Promise<number> {
    for (let n = 0; n < 3; n += 1) await this.#cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await this.#cdp.send('Runtime.getHeapUsage')
    return usedSize
  }

  async close(): Promise<void> {
    const child = this.#launched.app.process()
    await this.#launched.close().catch(() => child.kill('SIGKILL'))
  }

  async #counters(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics')
    return new Map(metrics.map(({ name, value }) => [name, value]))
  }
}

export function perOperation({ cpu, style, layout, wall }: Cost, count: number): Cost {
  return {
    cpu: cpu / count,
    style: style / count,
    layout: layout / count,
    wall: wall / count,
  }
}
