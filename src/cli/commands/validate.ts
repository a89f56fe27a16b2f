import { counted } from '#core/text/counted'
import type { Invocation } from '../arguments'
import { gather, problemLines, problemsOf } from '../gather'
import type { ExitCode, Host } from '../host'
import { misused } from '../misused'
import { printedJson } from '../shown'

/** Tells every problem of every file, and what reading would change or leave out. A folder without files is refused. */
export async function validate(invocation: Invocation, host: Host): Promise<ExitCode> {
  if (invocation.inputs.length === 0) return misused('Name the files to validate.', host)
  const files = (await gather(invocation, host)).map(({ path, reading }) => ({
    file: path,
    kind: reading.kind,
    problems: problemsOf(reading),
    notes: 'notes' in reading ? reading.notes : [],
  }))
  if (files.length === 0) host.err('There are no files to validate.\n')
  const bad = files.filter((file) => file.problems.length > 0)
  const isFine = files.length > 0 && bad.length === 0
  if (invocation.options.has('--json')) host.out(printedJson({ valid: isFine, files }, 2))
  else if (files.length > 0) {
    for (const { file, problems, notes } of files) host.out(problemLines(file, [...problems, ...notes]))
    host.out(`${files.length - bad.length} of ${counted(files.length, 'file')} can be read.\n`)
  }
  return isFine ? 0 : 1
}
