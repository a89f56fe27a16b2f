import type { Reading } from '#core/model/reading'
import { piecesOf, type Pieces } from '#core/pieces'
import { parsingAnswer, type ParsingTask } from '#ipc/parsing'
import { utilityProcess, type UtilityProcess } from 'electron'

/**
 * Reads untrusted files in a process of its own, one after the other, so that a bad one harms only itself. What it
 * reads comes in pieces.
 */
export interface ParsingProcess {
  /** Never rejects for a file's sake: one that takes too long or ends the process is refused. */
  read(task: ParsingTask): Promise<Pieces>
  stop(): void
}

type Outcome = Pieces | 'too-slow' | 'broken'

/** `limit` is the time one file may take, in milliseconds. */
export function createParsingProcess(script: string, limit = 60_000): ParsingProcess {
  let child: UtilityProcess | undefined
  let previous: Promise<unknown> = Promise.resolve()

  const running = (): UtilityProcess => {
    child ??= start(script, (ended) => {
      if (child === ended) child = undefined
    })
    return child
  }
  const stop = (): void => {
    child?.kill()
    child = undefined
  }
  const readNow = async (task: ParsingTask): Promise<Pieces> => {
    const outcome = await readIn(running(), task, limit)
    if (typeof outcome === 'object') return outcome
    stop()
    return [...piecesOf(refusal(task, outcome === 'too-slow' ? tooSlow(limit) : broken))]
  }
  return {
    read: (task) => {
      const reading = previous.then(() => readNow(task))
      previous = reading.catch(() => undefined)
      return reading
    },
    stop,
  }
}

function start(script: string, whenEnded: (child: UtilityProcess) => void): UtilityProcess {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Rubricator reader',
    // Only as a switch of Chromium's does the limit reach the heap; a Node option or environment does nothing.
    execArgv: ['--js-flags=--max-old-space-size=1024'],
    env: {},
  })
  child.once('exit', () => whenEnded(child))
  return child
}

function readIn(child: UtilityProcess, task: ParsingTask, limit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer)
      child.off('message', answered)
      child.off('exit', ended)
      resolve(outcome)
    }
    const ended = (): void => settle('broken')
    const answered = (message: unknown): void => settle(parsingAnswer.safeParse(message).data ?? 'broken')
    const timer = setTimeout(() => settle('too-slow'), limit)
    child.once('message', answered)
    child.once('exit', ended)
    child.postMessage(task)
  })
}

const broken =
  'could not be read: it is damaged, or too large for the reader. Save it as plain text and try again.'

function tooSlow(limit: number): string {
  return `took longer than ${limit / 1000} seconds to read. Divide it, or save it as plain text.`
}

function refusal(task: ParsingTask, what: string): Reading {
  const name = task.kind === 'file' ? task.name : 'The pasted text'
  return { kind: 'refused', problems: [{ where: '', message: `${name} ${what}` }] }
}
