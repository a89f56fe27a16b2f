type Granularity = 'grapheme' | 'word' | 'sentence'

const made = new Map<Granularity, Intl.Segmenter>()

/** Made when first asked for: the first one takes 10 ms, and a start needs none. */
export function segmenter(granularity: Granularity): Intl.Segmenter {
  const known = made.get(granularity)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter('en', { granularity })
  made.set(granularity, segmenter)
  return segmenter
}
