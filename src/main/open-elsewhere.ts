import { dialog } from 'electron'
import type { Start } from './journal/exit-mark'

/**
 * Whether the person opens a profile that another computer may have open still, as it can be in a folder that both
 * use: Chromium takes that computer's lock for a left one. The app must be ready.
 */
export async function mayOpenHere(folder: string, { at, host }: Start): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Rubricator',
    message: `Rubricator may still be open on the computer “${host}”`,
    detail: `It was opened there on ${new Date(at).toLocaleString()}, with your work in ${folder}, and was not closed since. Two at once would lose changes of each other. Close it there first. Open it here if that computer was switched off or has another name now.`,
    buttons: ['Do not open', 'Open here'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
