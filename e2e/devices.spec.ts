import { expect, test } from '@playwright/test'
import { bareApp } from './bare-app'
import { launchApp, type Launched } from './launch'

let launched: Launched

test.beforeAll(async () => {
  launched = await launchApp({ appFolder: bareApp() })
})
test.afterAll(() => launched.close())

for (const kind of ['usb', 'hid', 'serial', 'bluetooth'])
  test(`${kind}: no device is handed out, and none is known`, async () => {
    // With a gesture of the person, which the page would need.
    const came = await launched.page.evaluate(async (name) => {
      const holder: unknown = Reflect.get(navigator, name)
      if (typeof holder !== 'object' || holder === null) return ['no such thing']
      const come = async (act: string, ...wish: readonly unknown[]): Promise<string> => {
        const ask: unknown = Reflect.get(holder, act)
        if (typeof ask !== 'function') return 'no such act'
        try {
          const given: unknown = await Reflect.apply(ask, holder, wish)
          return Array.isArray(given) && given.length === 0 ? 'nothing' : 'a device'
        } catch (error) {
          return error instanceof Error ? error.name : 'refused'
        }
      }
      if (name === 'bluetooth') return [await come('requestDevice', { acceptAllDevices: true })]
      if (name === 'serial') return [await come('requestPort'), await come('getPorts')]
      return [await come('requestDevice', { filters: [] }), await come('getDevices')]
    }, kind)
    expect(
      came.filter((one) => !/^nothing$|^no such|^(Security|NotFound|NotAllowed)Error$/.test(one)),
    ).toEqual([])
  })

/** What is told as if devices were plugged in and the page had asked for one. */
const offers = ['select-usb-device', 'select-hid-device', 'select-serial-port', 'select-bluetooth-device']

for (const name of offers)
  test(`${name}: a device that is there is not chosen`, async () => {
    const came = await launched.app.evaluate(({ BrowserWindow }, offer) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) throw new Error('No window')
      const device = { deviceId: 'x', portId: 'x' }
      const given: Readonly<Record<string, readonly unknown[]>> = {
        'select-serial-port': [[device], contents],
        'select-bluetooth-device': [[device]],
      }
      const answers: unknown[] = []
      let wasPrevented = false
      const event = {
        preventDefault: () => {
          wasPrevented = true
        },
      }
      const answer = (...chosen: readonly unknown[]): void => {
        answers.push(chosen[0] ?? '')
      }
      const emitter = offer === 'select-bluetooth-device' ? contents : contents.session
      const emit: unknown = Reflect.get(emitter, 'emit')
      if (typeof emit !== 'function') throw new Error('Nothing is told')
      Reflect.apply(emit, emitter, [offer, event, ...(given[offer] ?? [{ deviceList: [device] }]), answer])
      return { wasPrevented, answers }
    }, name)
    expect(came).toEqual({ wasPrevented: true, answers: [''] })
  })
