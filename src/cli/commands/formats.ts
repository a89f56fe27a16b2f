import { readableFormats } from '#formats/registry'
import type { Invocation } from '../arguments'
import type { ExitCode, Host } from '../host'
import { printedJson } from '../shown'

interface Listed {
  readonly id: string
  readonly name: string
  readonly extensions: readonly string[]
  readonly read: boolean
  readonly write: boolean
}

/** Lists what can be read and written. */
export function formats({ options }: Invocation, host: Host): ExitCode {
  const readable = readableFormats.map(({ id, name, extensions }) => ({
    ...{ id, name, extensions: extensions.filter((one) => one !== '') },
    ...{ read: true, write: id === 'rubricator' },
  }))
  const all: readonly Listed[] = [
    ...readable,
    { id: 'csv', name: 'CSV tables', extensions: ['csv'], read: false, write: true },
  ]
  host.out(options.has('--json') ? printedJson({ formats: all }, 2) : all.map(line).join(''))
  return 0
}

function line({ id, name, extensions, read, write }: Listed): string {
  const uses = [read ? 'read' : '', write ? 'write' : ''].filter(Boolean).join(', ')
  return `${id.padEnd(12)}${uses.padEnd(14)}${name} (${extensions.map((one) => `.${one}`).join(', ')})\n`
}
