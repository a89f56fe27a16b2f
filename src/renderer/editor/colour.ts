/** A colour in OKLCH: lightness 0-1, chroma 0 to about 0.37, hue in degrees. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

type Triple = readonly [number, number, number]

// Matrices and transfer functions: Björn Ottosson, https://bottosson.github.io/posts/oklab/
function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}

function channels(hex: string): Triple {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

function hexOf(linear: Triple): string {
  const byte = (channel: number): string =>
    Math.round(Math.min(1, Math.max(0, fromLinear(channel))) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${linear.map(byte).join('')}`
}

/** The OKLCH of a `#rrggbb` colour. */
export function oklchOf(hex: string): Oklch {
  const [r, g, b] = channels(hex).map(toLinear)
  const red = r ?? 0
  const green = g ?? 0
  const blue = b ?? 0
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, y),
    h: ((Math.atan2(y, a) * 180) / Math.PI + 360) % 360,
  }
}

function linearRgb({ l, c, h }: Oklch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ]
}

function isInGamut(rgb: Triple): boolean {
  return rgb.every((channel) => channel >= -0.0005 && channel <= 1.0005)
}

/** The `#rrggbb` of an OKLCH colour; what sRGB cannot show loses chroma, never lightness or hue. */
export function hexOfOklch(colour: Oklch): string {
  let low = 0
  let high = colour.c
  if (isInGamut(linearRgb(colour))) return hexOf(linearRgb(colour))
  for (let i = 0; i < 16; i++) {
    const middle = (low + high) / 2
    if (isInGamut(linearRgb({ ...colour, c: middle }))) low = middle
    else high = middle
  }
  return hexOf(linearRgb({ ...colour, c: low }))
}

/** `over` laid on `under` with the given opacity (0-1), as browsers blend: in sRGB. */
export function blend(over: string, under: string, opacity: number): string {
  const below = channels(under)
  const mixed = channels(over).map((channel, i) => channel * opacity + (below[i] ?? 0) * (1 - opacity))
  return `#${mixed
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map(toLinear)
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/** The WCAG 2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
