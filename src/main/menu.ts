import type { Argument, MenuAction, Settings } from '#ipc/contract'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { menuItems, type MenuState } from './menu-items'

export interface AppMenu {
  readonly showSettings: (settings: Settings) => void
  readonly showState: (can: Argument<'menu:state'>) => void
}

/** Sets the application menu and keeps its items in step with what is chosen and what can be done. */
export function createMenu(settings: Settings, send: (action: MenuAction) => void): AppMenu {
  let state: MenuState = { settings, can: { canUndo: false, canRedo: false, articleOpen: false } }
  const menu = Menu.buildFromTemplate(menuItems(state, send, process.platform))
  Menu.setApplicationMenu(menu)

  const show = (next: MenuState): void => {
    state = next
    for (const wanted of withParts(menuItems(state, send, process.platform))) {
      const item = wanted.id === undefined ? null : menu.getMenuItemById(wanted.id)
      if (item === null) continue
      item.enabled = wanted.enabled ?? true
      // Unchecking one radio item would leave its group without any.
      if (wanted.type === 'checkbox' || wanted.checked === true) item.checked = wanted.checked ?? false
    }
  }
  return {
    showSettings: (next) => show({ ...state, settings: next }),
    showState: (can) => show({ ...state, can }),
  }
}

function withParts(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? withParts(item.submenu) : [])])
}
