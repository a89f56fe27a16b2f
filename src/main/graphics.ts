import { existsSync } from 'node:fs'

/** What a graphics driver leaves in /dev: DRM, NVIDIA's own, that of Windows below Linux. */
const devices = ['/dev/dri', '/dev/nvidiactl', '/dev/dxg']

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly has: (path: string) => boolean
}

const thisMachine: Machine = { platform: process.platform, has: existsSync }

/** Whether there can be a graphics card. Only on Linux can that be told for certain before Chromium has tried. */
export function mayHaveGraphics({ platform, has }: Machine = thisMachine): boolean {
  return platform !== 'linux' || devices.some(has)
}
