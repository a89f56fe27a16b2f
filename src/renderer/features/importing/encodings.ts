import type { Option } from '../../ui/field'

const common: readonly Option<string>[] = [
  { value: 'windows-1252', label: 'Western European (Windows-1252)' },
  { value: 'iso-8859-15', label: 'Western European (ISO 8859-15)' },
  { value: 'windows-1250', label: 'Central European (Windows-1250)' },
  { value: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
  { value: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
  { value: 'windows-1253', label: 'Greek (Windows-1253)' },
  { value: 'windows-1254', label: 'Turkish (Windows-1254)' },
  { value: 'windows-1255', label: 'Hebrew (Windows-1255)' },
  { value: 'windows-1256', label: 'Arabic (Windows-1256)' },
  { value: 'gb18030', label: 'Chinese, simplified (GB 18030)' },
  { value: 'big5', label: 'Chinese, traditional (Big5)' },
  { value: 'shift_jis', label: 'Japanese (Shift JIS)' },
  { value: 'euc-jp', label: 'Japanese (EUC-JP)' },
  { value: 'euc-kr', label: 'Korean (EUC-KR)' },
]

/** Offered only where the file looks like it: UTF-8 was tried before asking. */
const rare: readonly Option<string>[] = [
  { value: 'utf-16le', label: 'Unicode (UTF-16, little-endian)' },
  { value: 'utf-16be', label: 'Unicode (UTF-16, big-endian)' },
  { value: 'iso-8859-2', label: 'Central European (ISO 8859-2)' },
  { value: 'iso-8859-5', label: 'Cyrillic (ISO 8859-5)' },
  { value: 'iso-8859-6', label: 'Arabic (ISO 8859-6)' },
  { value: 'iso-8859-7', label: 'Greek (ISO 8859-7)' },
  { value: 'iso-8859-8', label: 'Hebrew (ISO 8859-8)' },
  { value: 'windows-874', label: 'Thai (Windows-874)' },
  { value: 'windows-1257', label: 'Baltic (Windows-1257)' },
  { value: 'windows-1258', label: 'Vietnamese (Windows-1258)' },
  { value: 'ibm866', label: 'Cyrillic (DOS 866)' },
  { value: 'macintosh', label: 'Western European (Macintosh)' },
  { value: 'iso-2022-jp', label: 'Japanese (ISO 2022-JP)' },
]

/** By the Encoding Standard these are read as the other ones. */
const sameAs: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
}

/** What fits the file first, the likeliest of it on top, then the common ones. UTF-8 is not among them: it was tried. */
export function encodingOptions(guesses: readonly string[]): readonly Option<string>[] {
  const fitting = [...new Set(guesses.map((guess) => sameAs[guess] ?? guess))].filter(
    (one) => one !== 'utf-8',
  )
  const named = fitting.map((value, i) => ({
    value,
    label: i === 0 ? `${nameOf(value)} — likely` : nameOf(value),
  }))
  return [...named, ...common.filter((one) => !fitting.includes(one.value))]
}

function nameOf(encoding: string): string {
  const known = [...common, ...rare].find((one) => one.value === encoding)
  return known?.label ?? `Other (${encoding.toUpperCase()})`
}
