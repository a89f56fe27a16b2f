/** Whether the keyboard has a Cmd key that commands are given with. */
export const isMac = navigator.userAgent.includes('Macintosh')

/** How a command's key is written here: "Ctrl O", on macOS "⌘O". */
export function commandKey(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl ${key}`
}
