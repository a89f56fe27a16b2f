import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import * as path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

const modeOf = (entry) => (entry.externalFileAttributes >>> 16) & 0o777 || 0o644

/** Unpacks the files for which `placeOf(name)` gives a path inside `folder`. yauzl refuses absolute names and `..`. */
export async function unzip(file, folder, placeOf) {
  const { default: yauzl } = await import('yauzl')
  const zip = await promisify(yauzl.open)(file, { lazyEntries: true, autoClose: false })
  const open = promisify(zip.openReadStream.bind(zip))
  try {
    await eachEntry(zip, async (entry) => {
      const place = entry.fileName.endsWith('/') ? undefined : placeOf(entry.fileName)
      if (place === undefined) return
      const target = path.join(folder, place)
      await mkdir(path.dirname(target), { recursive: true })
      await pipeline(await open(entry), createWriteStream(target, { mode: modeOf(entry) }))
    })
  } finally {
    zip.close()
  }
}

function eachEntry(zip, visit) {
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', resolve)
    zip.on('entry', (entry) => visit(entry).then(() => zip.readEntry(), reject))
    zip.readEntry()
  })
}
