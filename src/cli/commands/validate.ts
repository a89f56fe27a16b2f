import type { Invocation } from '../arguments'
import { gather, problemLines, problemsOf } from '../gather'
import type { ExitCode, Host } from '../host'

/** Tells every problem of every file. */
export async function validate(invocation: Invocation, host: Host): Promise<ExitCode> {
  if (invocation.inputs.length === 0) {
    host.err('Name the files to validate.\n')
    return 2
  }
  const files = (await gather(invocation, host)).map(({ path, reading }) => ({
    file: path,
    kind: reading.kind,
    problems: problemsOf(reading),
    notes: 'notes' in reading ? reading.notes : [],
  }))
  const bad = files.filter((file) => file.problems.length > 0)
  if (invocation.options.has('--json'))
    host.out(`${JSON.stringify({ valid: bad.length === 0, files }, null, 2)}\n`)
  else {
    for (const { file, problems } of files) host.out(problemLines(file, problems))
    host.out(`${files.length - bad.length} of ${files.length} files can be read.\n`)
  }
  return bad.length === 0 ? 0 : 1
}
