import { expect, it } from 'vitest'
import { deskOf } from './importing/desk.arbitrary'
import { keepPlace } from './keep-place'

async function kept() {
  const { workspace } = await deskOf()
  const waits: (() => void)[] = []
  const wait = (): Promise<void> => new Promise((resolve) => waits.push(resolve))
  const surroundings = { ...workspace.surroundings, wait }
  let notes = 0
  const stop = keepPlace({
    view: workspace.view,
    project: workspace.project,
    projects: workspace.projects,
    surroundings,
    rememberProject: () => {
      notes += 1
      return workspace.rememberProject()
    },
  })
  const rest = async (): Promise<void> => {
    for (const resolve of waits.splice(0)) resolve()
    await new Promise((resolve) => setTimeout(resolve))
  }
  const goTo = (caret: number): void => workspace.view.selection.set({ anchor: caret, focus: caret })
  return { caret: () => workspace.projects.get()[0]?.place?.caret, notes: () => notes, rest, goTo, stop }
}

it('notes the place when the person rests, not on the way there', async () => {
  const { caret, rest, goTo } = await kept()
  goTo(10)
  expect(caret()).not.toBe(10)
  await rest()
  expect(caret()).toBe(10)
  goTo(20)
  goTo(30)
  await rest()
  expect(caret()).toBe(30)
})

it('writes nothing when the person is back where they were', async () => {
  const { notes, rest, goTo } = await kept()
  goTo(10)
  await rest()
  expect(notes()).toBe(1)
  goTo(20)
  goTo(10)
  await rest()
  expect(notes()).toBe(1)
})

it('ends when it is told to', async () => {
  const { caret, rest, goTo, stop } = await kept()
  stop()
  goTo(10)
  await rest()
  expect(caret()).not.toBe(10)
})
