const font = '600 10.5px "Inter Variable", Inter, sans-serif'
const padding = 9
const known = new Map<string, number>()
let pen: CanvasRenderingContext2D | null = null

/** The width in pixels of a chip with this text. */
export function labelWidth(text: string): number {
  return textWidth(text) + padding
}

/** The width in pixels of this text in the type of labels. */
export function textWidth(text: string): number {
  const found = known.get(text)
  if (found !== undefined) return found
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * 6
  pen.font = font
  const width = Math.ceil(pen.measureText(text).width)
  known.set(text, width)
  return width
}

/** To be called when fonts have loaded. */
export function forgetLabelWidths(): void {
  known.clear()
}
