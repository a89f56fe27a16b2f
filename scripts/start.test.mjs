import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './setup/root.mjs'

test.runIf(process.platform === 'linux')(
  'without a display npm start says so at once, and asks for no Xvfb',
  () => {
    const { status, stderr } = spawnSync(process.execPath, [`${root}scripts/start.mjs`], {
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
    })
    expect(stderr).toMatch(/^\nThere is no display to open a window on/)
    expect(stderr).not.toContain('sudo')
    expect(status).toBe(1)
  },
)
