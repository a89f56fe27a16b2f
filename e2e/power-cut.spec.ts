import { expect, test } from '@playwright/test'
import { join } from 'node:path'
import { breakOffStoring, breakOffTagging, type BreakingOff } from './breaking-off'
import { kill } from './crashing'
import { cutDisk, type CutDisk } from './cut-disk'

/** How often the power is cut; `npm run test:long` asks for 200. */
const CUTS = Number(process.env['POWER_CUTS'] ?? 2)
/** As often it is cut for a page that stores its work in IndexedDB alone. */
const CONTROLS = Number(process.env['POWER_CUTS'] ?? 0)
/** Every so often a disk begins anew: the sample has only so many words to tag. */
const ON_ONE_DISK = 50

const noDisk = 'a power cut takes root, ext4 and loop devices'

/** Does it with a disk whose power can be cut, or not at all. */
async function onCutDisk(work: (how: Omit<BreakingOff, 'times'>) => Promise<void>): Promise<void> {
  const disk = cutDisk()
  if (disk === undefined) test.skip(true, noDisk)
  else
    try {
      await work({ profile: join(disk.folder, 'profile'), after: [500, 3000], harm: cutting(disk) })
    } finally {
      disk.remove()
    }
}

function cutting(disk: CutDisk): BreakingOff['harm'] {
  return async (launched) => {
    disk.cut()
    await kill(launched)
    await disk.again()
  }
}

test(`${CUTS} power cuts lose nothing that was said to be saved`, async () => {
  test.setTimeout(60_000 + CUTS * 20_000)
  for (let done = 0; done < CUTS; done += ON_ONE_DISK)
    await onCutDisk(async (how) => {
      const times = Math.min(ON_ONE_DISK, CUTS - done)
      const { saved, entities } = await breakOffTagging({ ...how, times })
      console.info(`${done + times} power cuts: ${saved} entities said to be saved, ${entities} there`)
    })
})

test(`IndexedDB alone loses what it had stored in ${CONTROLS} power cuts`, async () => {
  test.skip(CONTROLS === 0, 'the control of npm run test:long')
  test.setTimeout(60_000 + CONTROLS * 20_000)
  await onCutDisk(async (how) => {
    const { losses, rows } = await breakOffStoring({ ...how, times: CONTROLS })
    console.info(`IndexedDB alone: ${CONTROLS} power cuts, ${losses} lost something, ${rows} rows in all`)
    expect(rows).toBeGreaterThan(0)
  })
})
