import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

interface Listed {
  readonly pid: number
  readonly parent: number
  readonly hasEnded: boolean
}

function listed(): readonly Listed[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat='], { encoding: 'utf8' }).trim().split('\n')
  return lines.map((line) => {
    const [pid, parent, state = ''] = line.trim().split(/\s+/u)
    return { pid: Number(pid), parent: Number(parent), hasEnded: state.startsWith('Z') }
  })
}

/** Every process of an app, the main one first; none when it never started. */
export function processesOf(main: number | undefined): readonly number[] {
  if (main === undefined) return []
  const all = listed()
  const found = [main]
  for (const one of found) found.push(...all.flatMap(({ pid, parent }) => (parent === one ? [pid] : [])))
  return found
}

export function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

/**
 * Waits for the processes of an app that was closed. One of Chromium's own was once seen to go on for minutes, with
 * files of the profile open: such a one is ended.
 */
export async function endThoseLeft(pids: readonly number[], patience = 5000): Promise<void> {
  const until = Date.now() + patience
  const left = (): readonly number[] => {
    const running = new Set(listed().flatMap(({ pid, hasEnded }) => (hasEnded ? [] : [pid])))
    return pids.filter((pid) => running.has(pid))
  }
  while (left().length > 0 && Date.now() < until) await pause(50)
  for (const pid of left()) end(pid)
}
