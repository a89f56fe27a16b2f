const sum = (results, field) => results.reduce((total, result) => total + result[field], 0)

const line = ({ name, passed, failed, skipped, seconds }) =>
  [
    `  ${name.padEnd(10)}`,
    `${failed === 0 ? 'passed' : 'FAILED'}`,
    `${seconds.toFixed(1).padStart(7)} s`,
    `  ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ].join(' ')

/** One line per check and, alone on the last one, the totals: each test counts, and each check without tests as one. */
export function summary(results, seconds) {
  const totals = `${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`
  return `\n${results.map(line).join('\n')}\n  ${'all'.padEnd(10)}        ${seconds.toFixed(1).padStart(7)} s\n\n${totals}\n`
}
