import { flipFuses, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fallbackIsInPlace } from './setup/electron-fallback.mjs'
import { electronProgram } from './setup/electron-place.mjs'
import { ofThePackage, ofTheTests } from './setup/fuses.mjs'

/** A fuse that is on, as it stands in the program: the digit 1. */
const on = '1'.charCodeAt(0)
const fuses = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number')
const program = realpathSync(electronProgram)

const folder = mkdtempSync(path.join(tmpdir(), 'rubricator-fuses-'))
const fused = path.join(folder, path.basename(program))
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (file) => {
  const wire = await getCurrentFuseWire(file)
  return fuses.map((fuse) => `${FuseV1Options[fuse]} ${wire[fuse] === on ? 'on' : 'off'}`)
}
const wanted = (list) => fuses.map((fuse) => `${FuseV1Options[fuse]} ${list[fuse] ? 'on' : 'off'}`)

/** What it says, without a screen and without an app. */
const said = (file, args, env) =>
  new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, DISPLAY: '', ...env }, timeout: 15_000 }
    execFile(file, args, options, (_error, out, err) => resolve(out + err))
  })

test('the Electron of the tests has the fuses it is to have', async ({ skip }) => {
  skip(!fallbackIsInPlace(), 'this Electron is as its makers left it')
  expect(await read(program)).toEqual(wanted(ofTheTests))
})

test.runIf(process.platform === 'linux')(
  'with the fuses of the package Electron is no Node, opens no inspector and runs no app from a folder',
  async () => {
    for (const name of readdirSync(path.dirname(program)))
      if (name !== path.basename(program))
        symlinkSync(path.join(path.dirname(program), name), path.join(folder, name))
    copyFileSync(program, fused)
    await flipFuses(fused, ofThePackage)
    expect(await read(fused)).toEqual(wanted(ofThePackage))
    for (const [args, env, reply] of [
      [['-e', 'console.log("Node it is")'], { ELECTRON_RUN_AS_NODE: '1' }, 'Node it is'],
      [['--no-sandbox', '--inspect=0'], {}, 'Debugger listening'],
      ...(fallbackIsInPlace() ? [[['--no-sandbox'], {}, 'No package.json']] : []),
    ]) {
      expect(await said(program, args, env)).toContain(reply)
      expect(await said(fused, args, env)).not.toContain(reply)
    }
  },
)
