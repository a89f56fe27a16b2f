import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesktopBridge } from '#ipc/contract'
import { memoryLibrary } from '#storage/memory-store'
import { deskOf, openProject, optionsOf, type TestDesktop } from '../importing/desk.arbitrary'
import { receivePasted } from '../importing/receive-files'
import { renameProject } from '../importing/rename-project'
import { Workspace } from '../workspace'
import { chooseBackup } from './backup'
import { keepSnapshots, takeSnapshot } from './snapshots'

let workspace: Workspace
let desktop: TestDesktop
beforeEach(async () => {
  ;({ workspace, desktop } = await deskOf())
})

const kept = (): Pick<Workspace, 'project' | 'desktop' | 'view'> => ({
  project: workspace.project,
  desktop: workspace.desktop,
  view: workspace.view,
})

async function settled(): Promise<void> {
  await openProject(workspace).ensureSaved()
  await new Promise((resolve) => setTimeout(resolve))
}

describe('a snapshot', () => {
  it('of before an import is of before, though it is written after', async () => {
    await renameProject(workspace, 'Port cases')
    await receivePasted(workspace, 'Police in Lima arrested two men.', 'text')
    await settled()
    expect(openProject(workspace).lastSeq).toBe(2)
    expect(desktop.snapshots).toEqual([{ seq: 1, why: 'import' }])
  })

  it('is taken when the project is closed, and every ten minutes until then', async () => {
    const waits: (() => void)[] = []
    const stop = keepSnapshots({
      ...kept(),
      surroundings: {
        ...workspace.surroundings,
        wait: (time) => {
          expect(time).toBe(600_000)
          return new Promise((resolve) => waits.push(resolve))
        },
      },
    })
    await settled()
    waits.shift()?.()
    await settled()
    waits.shift()?.()
    await settled()
    stop()
    waits.shift()?.()
    await workspace.close()
    await settled()
    expect(desktop.snapshots.map(({ why }) => why)).toEqual(['time', 'time', 'closing'])
  })

  it('is taken of a journal that was written anew where it was found damaged', async () => {
    const session = openProject(workspace)
    const anew = vi.spyOn(session, 'keepAnew')
    desktop.isDamaged = true
    await takeSnapshot(workspace, 'time')
    expect(anew).toHaveBeenCalledTimes(1)
    expect(desktop.snapshots).toHaveLength(2)
    expect(workspace.view.message.get()?.text).toContain('written anew')
    expect(workspace.view.keepingProblem.get()).toBeNull()
  })

  it('that cannot be written, or whose backup cannot, is told until one can', async () => {
    const { view, desktop: working } = workspace
    const failing = { ...working, call: () => Promise.reject(new Error('The disk is full.')) }
    await takeSnapshot({ project: workspace.project, desktop: failing, view }, 'time')
    expect(view.keepingProblem.get()).toBe('The disk is full.')
    await takeSnapshot({ project: workspace.project, desktop: working, view }, 'time')
    expect(view.keepingProblem.get()).toBeNull()
  })
})

describe('closing', () => {
  /** A workspace whose snapshots and waits end when they are told to. */
  async function slow(): Promise<{ slowly: Workspace; keep: () => void; lose: () => void }> {
    const [kept, late] = [gate(), gate()]
    const { options } = optionsOf('ana', memoryLibrary())
    const call: DesktopBridge['call'] = async (name, argument) => {
      if (name === 'snapshots:take') await kept.opened
      return options.desktop.call(name, argument)
    }
    const slowly = await Workspace.start({
      ...options,
      desktop: { ...options.desktop, call },
      surroundings: { ...options.surroundings, wait: (time) => (time === 20_000 ? late.opened : rest) },
    })
    return { slowly, keep: kept.open, lose: late.open }
  }
  const rest = new Promise<void>(() => undefined)
  function gate(): { opened: Promise<void>; open: () => void } {
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => (open = resolve))
    return { opened, open }
  }

  it.each(['keep', 'lose'] as const)(
    'says so until its snapshot is written or takes too long (%s)',
    async (end) => {
      const { slowly, ...ends } = await slow()
      let isClosed = false
      const closed = slowly.close().then(() => (isClosed = true))
      await new Promise((resolve) => setTimeout(resolve))
      expect(slowly.view.busy.get()).toBe('Closing…')
      expect(isClosed).toBe(false)
      ends[end]()
      await closed
      expect(slowly.view.busy.get()).toBeNull()
    },
  )

  it('saves what is done meanwhile', async () => {
    const { slowly, keep } = await slow()
    const store = vi.spyOn(openProject(slowly), 'close')
    const closed = slowly.close()
    await new Promise((resolve) => setTimeout(resolve))
    expect(store).not.toHaveBeenCalled()
    let isTyped = true
    slowly.drafts.add(() => {
      if (isTyped) void renameProject(slowly, 'Typed')
      isTyped = false
    })
    keep()
    await closed
    expect(slowly.projects.get().map(({ name }) => name)).toEqual(['Typed'])
    expect(openProject(slowly).saver.state.get()).toBe('saved')
  })
})

it('what could not be kept when the window was closed is told by the next, and made up for', async () => {
  desktop.backupProblem = 'The backup was not written.'
  const told: (string | null)[] = []
  workspace.view.keepingProblem.subscribe(() => told.push(workspace.view.keepingProblem.get()))
  const wait = (): Promise<void> => new Promise(() => undefined)
  keepSnapshots({ ...kept(), surroundings: { ...workspace.surroundings, wait } })
  await settled()
  expect(told).toEqual(['The backup was not written.', null])
  expect(desktop.snapshots).toEqual([{ seq: 0, why: 'catch-up' }])
})

it('a backup folder that is chosen gets the open project, and then all others', async () => {
  desktop.backupFolder = '/stick'
  await chooseBackup(workspace)
  await settled()
  expect(desktop.snapshots.map(({ why }) => why)).toEqual(['backup', 'catch-up'])
})
