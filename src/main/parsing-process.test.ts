import { atOnce } from '#core/in-slices'
import type { Reading } from '#core/model/reading'
import { assemble, piecesOf, type Pieces } from '#core/pieces'
import type { ParsingTask } from '#ipc/parsing'
import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createParsingProcess } from './parsing-process'

/** Stands for the utility process: `conduct` says what each one does with a task. */
class StandIn extends EventEmitter {
  killed = false
  postMessage(task: ParsingTask): void {
    setTimeout(() => conduct(this, task), 1)
  }
  kill(): void {
    this.killed = true
    this.emit('exit', 0)
  }
}

const started = vi.hoisted((): StandIn[] => [])
let conduct: (child: StandIn, task: ParsingTask) => void

vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const child = new StandIn()
      started.push(child)
      return child
    },
  },
}))

const task = (name: string): ParsingTask => ({ kind: 'file', name, bytes: new Uint8Array() })
const reading = (message: string): Pieces => [
  ...piecesOf({ kind: 'refused', problems: [{ where: '', message }] }),
]
const echo = (child: StandIn, asked: ParsingTask): void => {
  child.emit('message', reading(asked.kind === 'file' ? asked.name : asked.text))
}

function messageOf(read: Pieces | undefined): string | undefined {
  const isReading = (value: unknown): value is Reading => typeof value === 'object'
  const whole = atOnce(assemble(read ?? [], isReading))
  return whole.kind === 'refused' ? whole.problems[0]?.message : undefined
}

beforeEach(() => {
  started.length = 0
  conduct = echo
})

describe('the parsing process', () => {
  it('is started by the first file and kept for the next', async () => {
    const parsing = createParsingProcess('parsing.js')
    expect(started).toHaveLength(0)
    expect(await parsing.read(task('a'))).toEqual(reading('a'))
    expect(await parsing.read(task('b'))).toEqual(reading('b'))
    expect(started).toHaveLength(1)
  })

  it('reads one file after the other, each with its own answer', async () => {
    const parsing = createParsingProcess('parsing.js')
    const names = ['a', 'b', 'c']
    expect(await Promise.all(names.map((name) => parsing.read(task(name))))).toEqual(names.map(reading))
  })

  it('is replaced when a file ended it, and only that file is refused', async () => {
    conduct = (child, asked) =>
      asked.kind === 'file' && asked.name === 'bad' ? child.kill() : echo(child, asked)
    const parsing = createParsingProcess('parsing.js')
    const readings = await Promise.all(['a', 'bad', 'c'].map((name) => parsing.read(task(name))))
    expect(messageOf(readings[1])).toMatch(/^bad could not be read/)
    expect([readings[0], readings[2]]).toEqual([reading('a'), reading('c')])
    expect(started).toHaveLength(2)
  })

  it('is ended when a file takes too long', async () => {
    conduct = () => undefined
    const parsing = createParsingProcess('parsing.js', 20)
    expect(messageOf(await parsing.read(task('slow')))).toMatch(/^slow took longer than 0.02 seconds/)
    expect(started[0]?.killed).toBe(true)
    conduct = echo
    expect(await parsing.read(task('a'))).toEqual(reading('a'))
    expect(started).toHaveLength(2)
  })

  it('is not believed when it answers with something else', async () => {
    conduct = (child) => child.emit('message', 'owned')
    const parsing = createParsingProcess('parsing.js')
    expect(messageOf(await parsing.read(task('a')))).toMatch(/^a could not be read/)
    expect(started[0]?.killed).toBe(true)
  })
})
