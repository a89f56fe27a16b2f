import type { Argument, MenuAction, Settings } from '#ipc/contract'
import type { MenuItemConstructorOptions } from 'electron'

export interface MenuState {
  readonly settings: Settings
  readonly can: Argument<'menu:state'>
}

type Item = MenuItemConstructorOptions
type Send = (action: MenuAction) => void

/** The menus as data. The page answers the keys itself; the menu only shows them, so each fires once. */
export function menuItems(state: MenuState, send: Send, platform: NodeJS.Platform): Item[] {
  const action = (id: MenuAction, label: string, accelerator?: string): Item => ({
    id,
    label,
    click: () => send(id),
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const mac = platform === 'darwin'
  return [
    ...(mac ? [macMenu(action)] : []),
    fileMenu(action, mac),
    editMenu(action, state),
    viewMenu(action, state),
    goMenu(action, state),
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(action, mac),
  ]
}

type Action = (id: MenuAction, label: string, accelerator?: string) => Item

const line: Item = { type: 'separator' }

function macMenu(action: Action): Item {
  return {
    role: 'appMenu',
    submenu: [
      action('about', 'About Rubricator'),
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  }
}

function fileMenu(action: Action, mac: boolean): Item {
  return {
    label: '&File',
    submenu: [
      action('new-project', 'New project'),
      action('open-project', 'Open project file…'),
      line,
      action('import', 'Import articles…', 'CmdOrCtrl+O'),
      action('review', 'Review a colleague’s file…', 'CmdOrCtrl+Shift+R'),
      action('export', 'Export…', 'CmdOrCtrl+Shift+E'),
      line,
      action('saved', 'Save', 'CmdOrCtrl+S'),
      action('save-copy', 'Save a copy of the project…'),
      action('restore', 'Restore from…', 'CmdOrCtrl+Shift+B'),
      action('back-up', 'Back up to a folder…'),
      ...(mac ? [] : [line, { role: 'quit', label: 'Quit' } as const]),
    ],
  }
}

function editMenu(action: Action, { can }: MenuState): Item {
  return {
    label: '&Edit',
    submenu: [
      { ...action('undo', 'Undo', 'CmdOrCtrl+Z'), enabled: can.canUndo },
      { ...action('redo', 'Redo', 'CmdOrCtrl+Shift+Z'), enabled: can.canRedo },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      { ...action('find', 'Find in the article…', 'CmdOrCtrl+F'), enabled: can.articleOpen },
      { ...action('edit', 'Edit the text', 'CmdOrCtrl+E'), enabled: can.articleOpen },
      {
        ...action('changes', 'Changes to the text…', 'CmdOrCtrl+Shift+H'),
        enabled: can.articleOpen,
      },
    ],
  }
}

function viewMenu(action: Action, { settings }: MenuState): Item {
  const check = (item: Item, checked: boolean): Item => ({ ...item, type: 'checkbox', checked })
  return {
    label: '&View',
    submenu: [
      check(action('toggle-left', 'Articles', 'CmdOrCtrl+B'), settings.leftPanel),
      check(action('toggle-right', 'Annotations', 'CmdOrCtrl+J'), settings.rightPanel),
      check(action('toggle-labels', 'Always show labels'), settings.labels === 'always'),
      { label: 'Theme', submenu: themes(action, settings.theme) },
      line,
      action('zoom-in', 'Larger', 'CmdOrCtrl+Plus'),
      action('zoom-out', 'Smaller', 'CmdOrCtrl+-'),
      action('zoom-reset', 'Usual size', 'CmdOrCtrl+0'),
      line,
      { role: 'togglefullscreen', label: 'Full screen' },
    ],
  }
}

function themes(action: Action, chosen: Settings['theme']): Item[] {
  return [
    { ...action('theme-system', 'Like the system'), type: 'radio', checked: chosen === 'system' },
    { ...action('theme-light', 'Light'), type: 'radio', checked: chosen === 'light' },
    { ...action('theme-dark', 'Dark'), type: 'radio', checked: chosen === 'dark' },
  ]
}

function goMenu(action: Action, { can }: MenuState): Item {
  return {
    label: '&Go',
    submenu: [
      { ...action('previous-article', 'Previous article', 'Alt+Up'), enabled: can.articleOpen },
      { ...action('next-article', 'Next article', 'Alt+Down'), enabled: can.articleOpen },
    ],
  }
}

function helpMenu(action: Action, mac: boolean): Item {
  return {
    label: '&Help',
    role: 'help',
    submenu: [action('keys', 'Keys'), ...(mac ? [] : [action('about', 'About Rubricator')])],
  }
}
