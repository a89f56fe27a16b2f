import { existsSync, readFileSync, rmSync } from 'node:fs'
import * as path from 'node:path'
import { root } from '../setup/root.mjs'

const vitestReport = 'test-results/unit.json'
const playwrightReport = 'test-results/e2e.json'

/** A test file that does not even load holds no tests, yet must count. */
const brokenFiles = ({ testResults }) =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .length

const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + brokenFiles(report),
  skipped: report.numPendingTests + report.numTodoTests,
})

const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
})

/**
 * Everything `npm test` does, in the order it is shown. `name` is the npm script that is run.
 * With a `report` every test in it counts, otherwise the check counts as one. `alone`: nothing runs beside it.
 */
export const checks = [
  { name: 'typecheck' },
  { name: 'lint' },
  {
    name: 'unit',
    args: `--reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    report: vitestReport,
    counts: vitestCounts,
  },
  { name: 'layers' },
  { name: 'unused' },
  { name: 'format' },
  { name: 'build' },
  { name: 'e2e', report: playwrightReport, counts: playwrightCounts, alone: true },
]

export const forgetReport = ({ report }) => report && rmSync(path.join(root, report), { force: true })

/** How many tests passed, failed and were skipped. A run that ended badly has at least one failure. */
export function countsOf({ report, counts }, code) {
  if (!report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const file = path.join(root, report)
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const found = counts(JSON.parse(readFileSync(file, 'utf8')))
  return { ...found, failed: Math.max(found.failed, code === 0 ? 0 : 1) }
}
