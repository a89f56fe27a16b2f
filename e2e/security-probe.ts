/**
 * A script for the page to be served: it tries what the content policy forbids and notes what happened
 * on `globalThis.probe`. `address` is a server that must never hear from it.
 */
export function policyProbe(address: string): string {
  return `
const refused = []
document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
const attempt = (act) => { try { act(); return 'done' } catch (error) { return error.name } }
const settled = (promise) => promise.then(() => 'done', (error) => error.name)
const added = (tag, properties) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value)
  document.body.append(element)
  return element
}
const outcome = {
  ran: 'done',
  eval: attempt(() => (0, eval)('1')),
  newFunction: attempt(() => new Function('return 1')()),
  timerText: attempt(() => setTimeout('globalThis.owned = true', 0)),
  innerHtml: attempt(() => { document.body.innerHTML = '<b>x</b>' }),
  insertedHtml: attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
  writtenHtml: attempt(() => document.write('<b>x</b>')),
  parsedHtml: attempt(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
  scriptText: attempt(() => { document.createElement('script').text = 'globalThis.owned = true' }),
  otherPolicy: attempt(() => trustedTypes.createPolicy('other', { createHTML: (text) => text })),
  blobWorker: attempt(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
}
outcome.handlerText = attempt(() => added('button', { onclick: 'globalThis.owned = true' }).click())
added('a', { href: 'javascript:globalThis.owned=true' }).click()
added('style', {}).textContent = 'body { --owned: 1 }'
added('img', { src: '${address}/picture.png' })
added('iframe', { src: '${address}/frame.html' })
outcome.object = attempt(() => added('object', { data: '${address}/object' }))
added('link', { rel: 'stylesheet', href: '${address}/style.css' })
added('link', { rel: 'prefetch', href: '${address}/prefetch' })
added('base', { href: '${address}/' })
added('form', { action: '${address}/form', method: 'post' }).requestSubmit()
navigator.sendBeacon && attempt(() => navigator.sendBeacon('${address}/beacon', 'x'))
attempt(() => new WebSocket('${address.replace('http', 'ws')}/socket'))
attempt(() => new EventSource('${address}/events'))
const finish = async () => {
  outcome.fetch = await settled(fetch('${address}/fetch'))
  outcome.remoteImport = await settled(import('${address}/module.js'))
  const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  await later(500)
  // A form is submitted in a task of its own, which a busy machine lets wait.
  for (let n = 0; n < 100 && !refused.includes('form-action'); n += 1) await later(100)
  outcome.owned = globalThis.owned === undefined ? 'no' : 'yes'
  outcome.styled = getComputedStyle(document.body).getPropertyValue('--owned') === '' ? 'no' : 'yes'
  globalThis.probe = { outcome, refused: [...new Set(refused)].sort() }
}
finish()
`
}

/** A script for the page to be served: asks for every permission, and notes what each came to. */
export const permissionProbe = `
const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'background-sync',
  'accelerometer', 'gyroscope', 'magnetometer', 'ambient-light-sensor', 'screen-wake-lock', 'system-wake-lock', 'storage-access',
  'top-level-storage-access', 'window-management', 'local-fonts', 'idle-detection', 'display-capture', 'nfc', 'keyboard-lock',
  'pointer-lock', 'payment-handler', 'periodic-background-sync', 'background-fetch', 'speaker-selection',
  'captured-surface-control', 'clipboard-write', 'persistent-storage']
const settled = (act) => Promise.resolve().then(act).then((value) => value ?? 'done', (error) => error.name ?? 'refused')
const finish = async () => {
  const states = {}
  for (const name of names) states[name] = await settled(async () => (await navigator.permissions.query({ name })).state)
  const asked = {
    place: await settled(() => new Promise((_, reject) => navigator.geolocation.getCurrentPosition(reject, () => reject(new Error('refused'))))),
    notice: await settled(() => Notification.requestPermission()),
    camera: await settled(() => navigator.mediaDevices.getUserMedia({ video: true })),
    screen: await settled(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
    midi: await settled(() => navigator.requestMIDIAccess({ sysex: true })),
    paste: await settled(() => navigator.clipboard.readText()),
    fonts: await settled(async () => 'fonts ' + (await queryLocalFonts()).length),
    persisted: (await navigator.storage.persist()) && (await navigator.storage.persisted()),
  }
  globalThis.probe = { states, asked }
}
finish()
`

/** A script for the page to be served: makes every call with arguments that none of them takes. */
export const callsProbe = `
const junk = [null, 0, -1, 'x', '../../etc/passwd', [], {}, [['x']], { token: 1 }, { token: '/etc/passwd', extra: true },
  JSON.parse('{"__proto__": {"token": "x"}}'), { text: 1, format: 'text' }, { suggestedName: 'x', kind: 'exe' },
  { theme: 'pink' }, new Map([['token', 'x']]), new Uint8Array(9)]
const known = ['files:pick', 'files:read', 'files:read-pasted', 'files:read-on', 'files:pick-save', 'files:write',
  'settings:load', 'settings:save', 'app:info', 'app:close', 'menu:state']
const hidden = ['files:accept-dropped', 'menu', 'ELECTRON_BROWSER_REQUIRE', '__proto__', 'constructor', '']
const outcome = (name, argument) => desktop.call(name, argument).then(
  () => name + ' answered ' + JSON.stringify(argument),
  (error) => error.stack.includes('\\n') ? 'a stack came along' : error.message,
)
const finish = async () => {
  const asked = [...known, ...hidden].flatMap((name) => junk.map((argument) => outcome(name, argument)))
  globalThis.probe = { answers: [...new Set(await Promise.all(asked))], known }
}
finish()
`
