import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Each of them is a call of its own; those of a file that was opened count too. */
const promised = ['open', 'readFile', 'rename', 'rm', 'stat', 'mkdir', 'readdir'] as const
const inHandle = ['write', 'writeFile', 'sync', 'datasync', 'close']
const atOnce = [
  ...['openSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'closeSync'],
  ...['renameSync', 'mkdirSync', 'readdirSync', 'rmSync'],
] as const

/** Lets the call with this number (from 1) of the file system fail while `act` runs; gives how many there were. */
export async function failingAt(at: number, code: string, act: () => unknown): Promise<number> {
  let calls = 0
  const count = (): void => {
    calls += 1
    if (calls === at) throw Object.assign(new Error(code), { code })
  }
  const undo = [
    ...atOnce.map((name) => replaced(fs, name, count)),
    ...promised.map((name) => replaced(fs.promises, name, count, handleToo)),
  ]
  function handleToo(opened: unknown): void {
    if (typeof opened !== 'object' || opened === null || !('fd' in opened)) return
    for (const name of inHandle) replaced(opened, name, count)
  }
  syncBuiltinESMExports()
  try {
    await act()
  } finally {
    for (const back of undo) back()
    syncBuiltinESMExports()
  }
  return calls
}

/** Puts a function that counts in place of another; gives what puts the other back. A file that cannot be closed is closed. */
function replaced(
  home: object,
  name: string,
  count: () => void,
  onResult: (result: unknown) => void = () => undefined,
): () => void {
  const real: unknown = Reflect.get(home, name)
  if (typeof real !== 'function') throw new Error(`There is no ${name}`)
  const counted = (given: readonly unknown[]): unknown => {
    if (!name.startsWith('close')) count()
    const result: unknown = Reflect.apply(real, home, given)
    if (name.startsWith('close')) count()
    return result
  }
  const later = async (...given: unknown[]): Promise<unknown> => {
    const result: unknown = await counted(given)
    onResult(result)
    return result
  }
  Reflect.set(home, name, name.endsWith('Sync') ? (...given: unknown[]) => counted(given) : later)
  return () => Reflect.set(home, name, real)
}
