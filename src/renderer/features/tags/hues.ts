import type { AnnotationType } from '#core/model/tagset'
import { hexOfOklch, oklchOf } from '../../editor/colour'

/** A type's colour from its hue, in degrees: lightness and chroma are the theme's in the end. */
export function colourOfHue(hue: number): string {
  return hexOfOklch({ l: 0.62, c: 0.14, h: hue })
}

export function hueOf(color: string): number {
  return Math.round(oklchOf(color).h) % 360
}

/** A few hues that the eye keeps apart, in degrees. */
export const SWATCHES = [
  { name: 'Red', hue: 25 },
  { name: 'Orange', hue: 55 },
  { name: 'Amber', hue: 85 },
  { name: 'Lime', hue: 125 },
  { name: 'Green', hue: 155 },
  { name: 'Teal', hue: 205 },
  { name: 'Blue', hue: 240 },
  { name: 'Indigo', hue: 275 },
  { name: 'Violet', hue: 305 },
  { name: 'Pink', hue: 340 },
] as const

/** The middle of the widest gap between the hues in use, so that a new type is told from the others. */
export function freeHue(types: readonly AnnotationType[]): number {
  const hues = [...new Set(types.map((type) => hueOf(type.color)))].toSorted((a, b) => a - b)
  const [first] = hues
  if (first === undefined) return SWATCHES[0].hue
  const gaps = hues.map((hue, i) => ({ hue, width: (hues[i + 1] ?? first + 360) - hue }))
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best))
  return Math.round(widest.hue + widest.width / 2) % 360
}
