import type { Session } from 'electron'

/** Persistent storage keeps the work from being evicted; copying is an act of the person. */
const allowed: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

/**
 * Every other permission is denied, asked or looked up, no device is ever handed out, and nothing is downloaded: files
 * are written by main alone, where the person said.
 */
export function denyPermissions(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(allowed.has(permission) && details.isMainFrame && isFrom(details.requestingUrl, origin)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => allowed.has(permission) && isFrom(requestingOrigin, origin),
  )
  session.on('will-download', (event) => event.preventDefault())
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}))
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault()
    callback()
  })
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault()
    callback()
  })
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault()
    callback('')
  })
}

function isFrom(address: string, origin: string): boolean {
  return address === origin || address.startsWith(`${origin}/`)
}
