import type { Goal, Results } from './goals'

const rounded = (value: number): number => Number(value.toPrecision(3))

/** One JSON line each, on standard output. */
export function printLines({ cells, memory }: Results, goals: readonly Goal[]): void {
  const lines = [
    ...cells.map(({ cost, ...cell }) => ({
      bench: 'engine',
      ...cell,
      cpu: rounded(cost.cpu),
      style: rounded(cost.style),
      layout: rounded(cost.layout),
      wall: rounded(cost.wall),
    })),
    ...memory.map((kept) => ({ bench: 'memory', ...kept })),
    ...goals.map((goal) => ({ bench: 'goal', ...goal, value: rounded(goal.value) })),
  ]
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`)
}

function row({ goal, value, unit, atMost, atLeast, isMet }: Goal): string {
  const wanted = atMost === undefined ? `>= ${atLeast ?? 0}` : `<= ${atMost}`
  return [
    isMet ? '  ' : '! ',
    goal.padEnd(48),
    String(rounded(value)).padStart(8),
    ` ${unit}`.padEnd(7),
    wanted,
  ].join('')
}

/** For people, on standard error. What misses its goal has a mark before it. */
export function printTable(goals: readonly Goal[]): void {
  const missed = goals.filter((goal) => !goal.isMet).length
  const all = [...goals.map(row), `${goals.length - missed} of ${goals.length} goals met`]
  process.stderr.write(`\n${all.join('\n')}\n`)
}
