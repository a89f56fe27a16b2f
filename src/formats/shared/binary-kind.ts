interface Signature {
  readonly bytes: readonly number[]
  readonly kind: string
}

const signatures: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'a GIF image' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'a PDF file' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a zip or office file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an old office file' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'an RTF file' },
  { bytes: [0x1f, 0x8b], kind: 'a compressed file' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: 'a program' },
  { bytes: [0x4d, 0x5a, 0x90], kind: 'a program' },
]

/** What the first bytes show a file to be, when that is not text: "a PNG image". */
export function binaryKind(bytes: Uint8Array): string | undefined {
  return signatures.find((one) => one.bytes.every((byte, i) => bytes[i] === byte))?.kind
}
