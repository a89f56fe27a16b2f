const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'the file or its folder is not there any more. Choose again.'],
  ['EACCES', 'you have no permission for it. Change its permissions or choose another place.'],
  ['EPERM', 'the system does not permit it. Choose another place.'],
  ['EROFS', 'the disk can only be read. Choose another place.'],
  ['ENOSPC', 'the disk is full. Free some space and try again.'],
  ['EDQUOT', 'your share of the disk is used up. Free some space and try again.'],
  ['EBUSY', 'another program is using it. Close it there and try again.'],
  ['EISDIR', 'it is a folder. Choose a file.'],
  ['ENOTDIR', 'its folder is not there any more. Choose another place.'],
  ['ELOOP', 'it is a link that leads nowhere. Choose the file itself.'],
  ['ENAMETOOLONG', 'the name is too long. Choose a shorter one.'],
  ['EMFILE', 'too many files are open. Close other programs and try again.'],
  ['EIO', 'the disk reported an error. Try another disk.'],
])

/** A sentence for what the system refused; `undefined` for what is no refusal of the system. */
export function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return reasons.get(error.code) ?? `the system refused (${error.code}). Choose another place.`
}
