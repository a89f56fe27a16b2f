import { basename, extname, join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** What stands around an article that is shown without the app: it scrolls in `#scroller` and is in `#host`. */
export const articleCss = `:root { --serif: serif; --sans: sans-serif; --paper: #fcfaf6; --ink: #201d1a; --ink-3: #666; --line: #ddd; --accent: #2a63ab }
:root[data-theme=dark] { --paper: #181613; --ink: #e2ded7; --ink-3: #999; --line: #333; --accent: #78acf0 }
body { margin: 0; background: var(--paper); color: var(--ink) }
#scroller { height: 640px; overflow-y: auto; padding: 40px 0 }
#host { width: 620px; margin: 0 auto }`

/** Builds a page's script, one plain file, and its style sheet: file names to contents. `entry` is from the project. */
export async function pageFiles(entry: string): Promise<Record<string, string>> {
  const name = basename(entry, extname(entry))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      target: 'chrome130',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { codeSplitting: false, entryFileNames: `${name}.js`, assetFileNames: `${name}.css` },
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  return Object.fromEntries(
    outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source.toString()]),
  )
}
