/** How long an act keeps the processor, however busy the machine is: for bounds that only a slow way passes. */
export function millisecondsOf(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
