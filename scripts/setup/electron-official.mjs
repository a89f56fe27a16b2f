import { lookup } from 'node:dns/promises'
import { rm } from 'node:fs/promises'
import * as net from 'node:net'
import * as path from 'node:path'
import { distFolder, officialIsInPlace, packageFolder, pathFile } from './electron-place.mjs'
import { run, say } from './run.mjs'

const probeMs = 3000
const downloadMs = 300_000

const after = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value).unref())

function answers(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: probeMs })
    const end = (ok) => {
      socket.destroy()
      resolve(ok)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}

/** Some networks swallow packets instead of refusing them, so both questions have a time limit. */
async function reachable({ hostname, port, protocol }) {
  const found = await Promise.race([lookup(hostname).catch(() => undefined), after(probeMs, undefined)])
  return found !== undefined && answers(found.address, Number(port) || (protocol === 'http:' ? 80 : 443))
}

const mirror = () =>
  new URL(process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/')
const throughProxy = () =>
  Boolean(process.env.ELECTRON_GET_USE_PROXY || process.env.HTTPS_PROXY || process.env.https_proxy)

/** Electron's own installer. False when its host cannot be reached or the download fails; `insist` skips asking first. */
export async function installOfficial({ insist }) {
  const source = mirror()
  if (!insist && !throughProxy() && !(await reachable(source))) {
    say(`Electron's own download is skipped: ${source.host} cannot be reached.`)
    return false
  }
  await rm(pathFile, { force: true })
  await rm(distFolder, { recursive: true, force: true })
  const code = await run(process.execPath, [path.join(packageFolder, 'install.js')], { timeout: downloadMs })
  return code === 0 && officialIsInPlace()
}
