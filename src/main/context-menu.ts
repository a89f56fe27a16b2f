import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'

/** The native menu of text: what can be done with it where the person pointed. */
export function showContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags }) => {
    const editing: MenuItemConstructorOptions[] = [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
    ]
    const reading: MenuItemConstructorOptions[] = [{ role: 'copy', enabled: editFlags.canCopy }]
    const items = isEditable ? editing : reading
    Menu.buildFromTemplate([...items, { type: 'separator' }, { role: 'selectAll' }]).popup({ window })
  })
}
