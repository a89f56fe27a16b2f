import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A path where no ordinary file of a fitting size is, and what is said about it. */
export interface NotAFile {
  readonly name: string
  readonly told: string
}

const megabyte = 1024 * 1024

/** Makes what looks like a file in a folder and is none, or one that cannot be read. */
export function makeNotFiles(folder: string): readonly NotAFile[] {
  const at = (name: string): string => join(folder, name)
  execFileSync('/usr/bin/env', ['mkfifo', at('pipe.txt'), at('pipe.rubric.json')])
  symlinkSync('/dev/zero', at('endless.txt'))
  symlinkSync('/dev/null', at('nothing.html'))
  symlinkSync('nowhere.txt', at('broken-link.txt'))
  symlinkSync('loop.txt', at('loop.txt'))
  symlinkSync('/proc/self/mem', at('unreadable.txt'))
  mkdirSync(at('inside-of.txt'))
  for (const [name, size] of [
    ['large.txt', 51],
    ['large.rubric.json', 201],
  ] as const) {
    writeFileSync(at(name), '')
    truncateSync(at(name), size * megabyte)
  }
  return [
    { name: 'pipe.txt', told: 'pipe.txt is not an ordinary file' },
    { name: 'pipe.rubric.json', told: 'is not an ordinary file' },
    { name: 'endless.txt', told: 'endless.txt is not an ordinary file' },
    { name: 'nothing.html', told: 'nothing.html is not an ordinary file' },
    { name: 'broken-link.txt', told: 'broken-link.txt cannot be read: the file or its folder is not there' },
    { name: 'loop.txt', told: 'it is a link that leads nowhere' },
    { name: 'unreadable.txt', told: 'unreadable.txt cannot be read: the disk reported an error' },
    { name: 'gone.txt', told: 'gone.txt cannot be read: the file or its folder is not there' },
    { name: 'no-folder/gone.txt', told: 'gone.txt cannot be read: the file or its folder is not there' },
    { name: 'large.txt', told: 'large.txt has 51 MB; at most 50 MB can be read' },
    { name: 'large.rubric.json', told: 'large.rubric.json has 201 MB; at most 200 MB can be read' },
    ...lockedFile(at('locked.txt')),
  ]
}

/** Root may read everything. */
function lockedFile(path: string): readonly NotAFile[] {
  if (process.getuid?.() === 0) return []
  writeFileSync(path, 'Words.')
  chmodSync(path, 0)
  return [{ name: 'locked.txt', told: 'locked.txt cannot be read: you have no permission for it' }]
}
