import type { ExitCode, Host } from './host'
import { usage } from './usage'

/** Says what is wrong with the command line, and how it is used. */
export function misused(problem: string, host: Host): ExitCode {
  host.err(`${problem}\n\n${usage}`)
  return 2
}
