import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { temporaryFolder } from './launch'

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: from now on nothing reaches the disk, not even its own log. */
const cutting =
  'open(my $f, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl($f, 0x8004587d, $how) or die $!'

/** A file system on a file, whose power can be cut. */
export interface CutDisk {
  readonly folder: string
  /** What was not synced is lost. */
  readonly cut: () => void
  /** Mounts it again, as after a start of the machine. Nothing may use it any more. */
  readonly again: () => Promise<void>
  /** Whatever still uses it keeps it until then. */
  readonly remove: () => void
}

/** Undefined where there is none to be had: that takes root, ext4 and loop devices. */
export function cutDisk(): CutDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const place = temporaryFolder('cut-disk')
  const [image, folder] = [join(place, 'image'), join(place, 'disk')]
  const mount = (): void => run('mount', '-o', 'loop', image, folder)
  try {
    mkdirSync(folder)
    run('truncate', '-s', '400M', image)
    run('mkfs.ext4', '-q', image)
    mount()
  } catch {
    return undefined
  }
  return {
    folder,
    cut: () => run('perl', '-e', cutting, folder),
    again: async () => {
      await unmount(folder)
      mount()
    },
    remove: () => run('umount', '--lazy', folder),
  }
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore', timeout: 20_000 })
}

/** A process that was killed lets go of its files a moment later. */
async function unmount(folder: string, tries = 50): Promise<void> {
  try {
    run('umount', folder)
  } catch (error) {
    if (tries <= 1) throw error
    await pause(100)
    await unmount(folder, tries - 1)
  }
}
