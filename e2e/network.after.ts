import { expect, test } from '@playwright/test'
import { askedFor, networkLogs } from './network-log'

/** What every name is turned into that is looked up; security.spec looks one up to see it refused. */
const nameLookup = '~NOTFOUND:0'

test('in the whole run no app asked the network for anything', () => {
  const logs = networkLogs().filter((log) => log.includes('"logEventTypes"'))
  expect(logs.length).toBeGreaterThan(0)
  const asked = logs.flatMap(askedFor)
  expect(asked.filter((name) => name !== nameLookup)).toEqual([])
  expect(asked.length).toBeLessThanOrEqual(1)
})
