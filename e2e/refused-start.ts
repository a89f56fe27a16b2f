import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { launchArguments, plainEnvironment, temporaryFolder } from './launch'
import { end, processesOf } from './processes'

/** Every question is answered with the button of this number. */
const notesWhatIsSaid = (answer: number): string => `
const { dialog } = require('electron')
const note = (...words) => console.log('said: ' + JSON.stringify(words.join(' | ')))
dialog.showErrorBox = note
dialog.showMessageBox = async ({ message, detail }) => (note(message, detail), { response: ${answer} })
`

export interface Refused {
  /** What the person is told. */
  readonly said: string
  readonly code: number | null
}

/** Starts the app where it cannot work, or where it is told not to; it says why, and ends. */
export async function refusedStart(profile: string): Promise<Refused> {
  const app = start(profile, 0)
  let output = ''
  app.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')))
  const code = await new Promise<number | null>((resolve) => app.once('close', resolve))
  const said: unknown = JSON.parse(/^said: (.*)$/mu.exec(output)?.[1] ?? '""')
  return { said: String(said), code }
}

/** Starts the app, and answers what it asks before it opens with its second button; gives a way to kill it. */
export function answeredStart(profile: string): () => Promise<void> {
  const app = start(profile, 1)
  const gone = new Promise((resolve) => app.once('exit', resolve))
  return async () => {
    processesOf(app.pid).forEach(end)
    await gone
  }
}

function start(profile: string, answer: number): ChildProcessWithoutNullStreams {
  const script = join(temporaryFolder('script'), 'notes.cjs')
  writeFileSync(script, notesWhatIsSaid(answer))
  const electron: unknown = createRequire(import.meta.url)('electron')
  return spawn(String(electron), ['-r', script, ...launchArguments(profile)], {
    env: plainEnvironment(),
    timeout: 30_000,
  })
}
