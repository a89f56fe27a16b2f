// Stand-in for Electron's own default_app.asar, used only by the fallback runtime.
// It must be an ES module that awaits the app: Electron holds back `ready` until its entry has been
// evaluated, so the app's own top-level code still runs before `ready`.
import { app } from 'electron'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import * as path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Switches are Chromium's or ours; the first plain word is the app. `-r FILE` is how Playwright gets in. */
function readArguments(words) {
  const preload = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === '-v' || word === '--version') return { preload, version: true }
    if (word === '-r' || word === '--require') preload.push(words[(at += 1)])
    else if (word.startsWith('--require=')) preload.push(word.slice('--require='.length))
    else if (!word.startsWith('-')) return { preload, target: word }
  }
  return { preload, target: '.' }
}

/** Names the app as its package.json says and returns its entry file. */
function adopt(folder) {
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(manifest)) throw new Error(`No package.json in ${folder}`)
  const {
    productName,
    name,
    version,
    desktopName,
    main = 'index.js',
  } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version) app.setVersion(version)
  if (productName ?? name) app.setName(productName ?? name)
  if (desktopName) app.setDesktopName(desktopName)
  return path.join(folder, main)
}

async function start(target) {
  const full = path.resolve(target)
  const isFolder = existsSync(full) && statSync(full).isDirectory()
  const entry = isFolder ? adopt(full) : full
  app.setAppPath(isFolder ? full : path.dirname(full))
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  }
  await import(pathToFileURL(createRequire(import.meta.url).resolve(entry)).href)
}

process.defaultApp = true
const { preload, target, version } = readArguments(process.argv.slice(1))
if (version) {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}
if (preload.length > 0) Module._preloadModules(preload)
try {
  await start(target)
} catch (error) {
  process.stderr.write(`${error.stack}\n`)
  process.exit(1)
}
