import { expect, it } from 'vitest'
import { createView } from '../view'
import { busyWith } from './busy'

it('what goes on is told while it does, also within other work, and not after a failure', async () => {
  const view = createView()
  const told: (string | null)[] = []
  const work = busyWith({ view }, 'Opening', async () => {
    await busyWith({ view }, 'Reading', () => Promise.reject(new Error('torn'))).catch(() => undefined)
    return 'done'
  })
  view.busy.subscribe(() => told.push(view.busy.get()))
  expect(await work).toBe('done')
  expect(told).toEqual(['Opening', null])
})

it('of two things at once none stays when both are over, whichever ended first', async () => {
  const view = createView()
  let end = (): void => undefined
  const first = busyWith({ view }, 'Opening', () => new Promise<void>((resolve) => (end = resolve)))
  const second = busyWith({ view }, 'Reading', () => first)
  expect(view.busy.get()).toBe('Reading')
  end()
  await Promise.all([first, second])
  expect(view.busy.get()).toBeNull()
})
