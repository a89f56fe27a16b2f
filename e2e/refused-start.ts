import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { launchArguments, plainEnvironment, temporaryFolder } from './launch'

const notesWhatIsSaid = `
const { dialog } = require('electron')
dialog.showErrorBox = (title, text) => console.log('said: ' + JSON.stringify(title + ' | ' + text))
`

export interface Refused {
  /** What the person is told. */
  readonly said: string
  readonly code: number | null
}

/** Starts the app where it cannot work; it says why, and ends. */
export async function refusedStart(profile: string): Promise<Refused> {
  const script = join(temporaryFolder('script'), 'notes.cjs')
  writeFileSync(script, notesWhatIsSaid)
  const electron: unknown = createRequire(import.meta.url)('electron')
  const app = spawn(String(electron), ['-r', script, ...launchArguments(profile)], {
    env: plainEnvironment(),
    timeout: 30_000,
  })
  let output = ''
  app.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  const code = await new Promise<number | null>((resolve) => app.once('close', resolve))
  const said: unknown = JSON.parse(/^said: (.*)$/mu.exec(output)?.[1] ?? '""')
  return { said: String(said), code }
}
