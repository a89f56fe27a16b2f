import { hexOfOklch, oklchOf, type Oklch } from './colour'

export type Theme = 'light' | 'dark'

/** What one type looks like in one theme. Every colour is an opaque `#rrggbb`. */
export interface TypeColours {
  /** Behind text, by nesting depth: four steps away from the paper. */
  readonly fill: readonly [string, string, string, string]
  /** A quieter fill: behind event triggers and in chips. */
  readonly faint: string
  /** For underlines, outlines, brackets and text on `faint` or on paper. */
  readonly deep: string
  /** Hairlines under claims. */
  readonly line: string
  /** For text on `deep`. */
  readonly onDeep: string
}

interface Tone {
  readonly l: number
  readonly c: number
}

interface Palette {
  readonly fill: readonly [Tone, Tone, Tone, Tone]
  readonly faint: Tone
  readonly deep: Tone
  readonly line: Tone
}

const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    fill: [
      { l: 0.9, c: 0.065 },
      { l: 0.84, c: 0.085 },
      { l: 0.78, c: 0.095 },
      { l: 0.72, c: 0.1 },
    ],
    faint: { l: 0.945, c: 0.035 },
    deep: { l: 0.46, c: 0.13 },
    line: { l: 0.56, c: 0.12 },
  },
  dark: {
    fill: [
      { l: 0.345, c: 0.058 },
      { l: 0.39, c: 0.066 },
      { l: 0.44, c: 0.076 },
      { l: 0.49, c: 0.085 },
    ],
    faint: { l: 0.295, c: 0.04 },
    deep: { l: 0.8, c: 0.1 },
    line: { l: 0.68, c: 0.1 },
  },
}

/** The colours of the page, as in the design tokens, for what cannot read custom properties. */
export const pageColours: Readonly<Record<Theme, Readonly<Record<'paper' | 'ink', string>>>> = {
  light: {
    paper: hexOfOklch({ l: 0.985, c: 0.004, h: 85 }),
    ink: hexOfOklch({ l: 0.24, c: 0.012, h: 60 }),
  },
  dark: {
    paper: hexOfOklch({ l: 0.205, c: 0.006, h: 70 }),
    ink: hexOfOklch({ l: 0.91, c: 0.008, h: 80 }),
  },
}

const grey = 0.02

export function isGrey({ c }: Oklch): boolean {
  return c < grey
}

const known = new Map<string, TypeColours>()

/** The hue is the type's, lightness and chroma are the theme's, so that all types weigh the same. Greys stay grey. */
export function typeColours(color: string, theme: Theme): TypeColours {
  const id = `${color} ${theme}`
  const colours = known.get(id) ?? coloursOf(color, theme)
  known.set(id, colours)
  return colours
}

function coloursOf(color: string, theme: Theme): TypeColours {
  const own = oklchOf(color)
  const toned = ({ l, c }: Tone): string => {
    const colour: Oklch = { l, c: isGrey(own) ? Math.min(own.c, 0.012) : c, h: own.h }
    return hexOfOklch(colour)
  }
  const { fill, faint, deep, line } = palettes[theme]
  return {
    fill: [toned(fill[0]), toned(fill[1]), toned(fill[2]), toned(fill[3])],
    faint: toned(faint),
    deep: toned(deep),
    line: toned(line),
    onDeep: pageColours[theme].paper,
  }
}
