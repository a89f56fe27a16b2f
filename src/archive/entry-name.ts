import { getFileNameLowLevel, type Entry } from 'yauzl'

/** Bit 11: the name is UTF-8. */
const UTF8 = 0x800

/**
 * The name as it is written, with its folders. Without the sign for UTF-8 it should be CP437, but macOS and others
 * write UTF-8 all the same: bytes that are valid as such are taken so.
 */
export function nameOf({ fileNameRaw, generalPurposeBitFlag: flags, extraFields }: Entry): string {
  const inUtf8 = getFileNameLowLevel(flags | UTF8, fileNameRaw, extraFields, true)
  return inUtf8.includes('\ufffd') ? getFileNameLowLevel(flags, fileNameRaw, extraFields, true) : inUtf8
}

/** Control characters and those that turn the direction of writing would make a name look like another. */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** Equal for names that some systems take for the same. */
export function foldedName(name: string): string {
  return shownName(name).normalize('NFC').toLowerCase().normalize('NFC')
}

/** What is wrong with a name, told after it; nothing when it is harmless. */
export function flawOfName(name: string, longest: number): string | undefined {
  if (name === '') return 'has no name'
  if (name.length > longest) return `has a name of more than ${longest} characters`
  if (name.includes('\0')) return 'has a zero byte in its name'
  if (name.includes('\\')) return 'has a backslash in its name'
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'has a name that begins at the root of a disk'
  if (name.split('/').includes('..')) return 'has a name that leads to another folder'
  return undefined
}

/** Folders, hidden files, and what systems put in by themselves. */
export function isPassedOver(name: string): boolean {
  const steps = name.split('/')
  return steps.some((step) => step === '' || /^(\..*|__MACOSX|Thumbs\.db|desktop\.ini)$/iu.test(step))
}
