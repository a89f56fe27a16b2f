import { ok, refuse, type Result } from '#core/result'

/** A command with its inputs and options; an option without a value holds "". */
export interface Invocation {
  readonly command: string
  readonly inputs: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

const flags = ['--json', '--force']

/** Splits arguments by what the command allows: the names of options, all but flags with a value. */
export function parseArguments(
  argv: readonly string[],
  allowed: readonly string[],
): Result<Invocation, string> {
  const [command = '', ...rest] = argv
  const inputs: string[] = []
  const options = new Map<string, string>()
  const waiting = rest.values()
  for (const word of waiting) {
    if (!word.startsWith('--')) {
      inputs.push(word)
      continue
    }
    const [name = '', written] = word.split(/=(.*)/s, 2)
    if (!allowed.includes(name)) return refuse(unknownOption(command, name))
    const value = flags.includes(name) ? '' : (written ?? waiting.next().value)
    if (value === undefined) return refuse(`${name} needs a value.`)
    options.set(name, value)
  }
  return ok({ command, inputs, options })
}

function unknownOption(command: string, name: string): string {
  return command === 'convert' && name === '--map'
    ? '--map is not in this version; types keep the names they have.'
    : `${command} has no option ${name}.`
}
