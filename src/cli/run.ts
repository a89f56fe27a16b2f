import { readableFormats } from '#formats/registry'
import { exchangeJsonSchema } from '#formats/rubricator/json-schema'
import { parseArguments, type Invocation } from './arguments'
import { convert } from './commands/convert'
import { formats } from './commands/formats'
import { stats } from './commands/stats'
import { validate } from './commands/validate'
import type { ExitCode, Host } from './host'
import { misused } from './misused'
import { shown } from './shown'
import { usage } from './usage'

interface Command {
  readonly options: readonly string[]
  readonly run: (invocation: Invocation, host: Host) => ExitCode | Promise<ExitCode>
}

const reading = ['--from', '--encoding', '--json']

const commands: ReadonlyMap<string, Command> = new Map([
  [
    'convert',
    { options: [...reading, '--to', '--out', '--annotator', '--offset-unit', '--force'], run: convert },
  ],
  ['validate', { options: reading, run: validate }],
  ['stats', { options: reading, run: stats }],
  ['schema', { options: [], run: schema }],
  ['formats', { options: ['--json'], run: formats }],
])

/** Runs one command line. Rejects when the machine fails, such as a disk that is full. */
export async function run(argv: readonly string[], machine: Host): Promise<ExitCode> {
  const host = speakingPlainly(machine)
  const [name = ''] = argv
  if (name === 'help' || name === '--help') {
    host.out(usage)
    return 0
  }
  const command = commands.get(name)
  if (command === undefined) return misused(unknownCommand(name), host)
  const invocation = parseArguments(argv, command.options)
  if (!invocation.ok) return misused(invocation.problem, host)
  const from = invocation.value.options.get('--from')
  if (from !== undefined && !readableFormats.some(({ id }) => id === from))
    return misused(`${from} cannot be read; see the command formats.`, host)
  return command.run(invocation.value, host)
}

/** What comes from files is told, and must not steer the terminal. */
function speakingPlainly(host: Host): Host {
  return { ...host, out: (text) => host.out(shown(text)), err: (text) => host.err(shown(text)) }
}

function schema(_: Invocation, host: Host): ExitCode {
  host.out(exchangeJsonSchema())
  return 0
}

function unknownCommand(name: string): string {
  if (name === '') return 'Name a command.'
  return ['compare', 'agree'].includes(name)
    ? `${name} is not in this version.`
    : `There is no command ${name}.`
}
