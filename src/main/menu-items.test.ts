import { menuAction } from '#ipc/contract'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuItems } from './menu-items'

const state = {
  settings: {
    theme: 'dark' as const,
    zoom: 1,
    labels: 'always' as const,
    leftPanel: true,
    rightPanel: false,
    hintsDone: [],
  },
  can: { canUndo: true, canRedo: false, articleOpen: true },
}

function all(platform: NodeJS.Platform, can = state.can): MenuItemConstructorOptions[] {
  const parts = (item: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
    Array.isArray(item.submenu) ? [item, ...item.submenu.flatMap(parts)] : [item]
  return menuItems({ ...state, can }, () => undefined, platform).flatMap(parts)
}

describe('the menu', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('offers every action once on %s', (platform) => {
    const ids = all(platform).flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect([...ids].sort()).toEqual([...menuAction.options].sort())
  })

  it('shows the keys of actions without taking them from the page', () => {
    const shown = all('linux').filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined)
    expect(shown.length).toBeGreaterThan(10)
    for (const item of shown) expect(item.registerAccelerator, item.id).toBe(false)
  })

  it('never gives two items the same key', () => {
    const keys = all('linux').flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('follows what is chosen and what can be done', () => {
    const item = (id: string): MenuItemConstructorOptions | undefined =>
      all('linux').find((one) => one.id === id)
    expect([item('undo')?.enabled, item('redo')?.enabled]).toEqual([true, false])
    expect([item('toggle-left')?.checked, item('toggle-right')?.checked]).toEqual([true, false])
    expect([item('theme-system')?.checked, item('theme-dark')?.checked]).toEqual([false, true])
  })

  it('can export the project also while no article is open', () => {
    const items = all('linux', { canUndo: false, canRedo: false, articleOpen: false })
    const enabled = (id: string): boolean | undefined => items.find((one) => one.id === id)?.enabled
    expect([enabled('export') ?? true, enabled('find')]).toEqual([true, false])
  })

  it('has no way to developer tools or reloading', () => {
    for (const { role } of all('darwin'))
      expect(['toggleDevTools', 'reload', 'forceReload']).not.toContain(role)
  })
})
