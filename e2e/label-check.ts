import type { Page } from '@playwright/test'

export interface LabelFaults {
  readonly labels: number
  /** Each with what it covers. */
  readonly overText: readonly string[]
  readonly overLabels: readonly string[]
  readonly overBrackets: readonly string[]
  readonly outside: readonly string[]
  /** Those with a contrast under 4.5. */
  readonly faint: readonly string[]
}

/** What is wrong with the labels in view: type chips, role names and those of claims in the margin. */
export function labelFaults(page: Page): Promise<LabelFaults> {
  return page.evaluate(() => {
    const main = document.querySelector('[data-reading]')
    const root = main?.querySelector('[role=textbox]')
    if (!(main instanceof HTMLElement) || !(root instanceof HTMLElement)) throw new Error('No article')
    const view = main.getBoundingClientRect()
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (canvas === null) throw new Error('No canvas')

    interface Box {
      readonly left: number
      readonly top: number
      readonly right: number
      readonly bottom: number
    }
    const touch = (a: Box, b: Box): boolean =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5

    const labels = [...main.querySelectorAll<HTMLElement>('[aria-hidden=true] > div:not([hidden])')]
      .filter((one) => one.textContent !== '')
      .map((element) => ({ element, text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > view.top && box.top < view.bottom)

    const brackets = [
      ...main.querySelectorAll('[aria-hidden=true] > [class*=bracket]:empty:not([hidden])'),
    ].map((one) => one.getBoundingClientRect())

    /** The ink of each character in view: what a label must not cover. */
    const ink: (Box & { readonly character: string })[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!(node instanceof Text) || parent === null) continue
      const place = parent.getBoundingClientRect()
      if (place.bottom < view.top || place.top > view.bottom) continue
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(parent)
      canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
      for (let at = 0; at < node.length; at++) {
        const character = node.data[at] ?? ''
        if (/\s/u.test(character)) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const rect = range.getBoundingClientRect()
        const measured = canvas.measureText(character)
        const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measured
        const scale = rect.height / (ascent + descent)
        const baseline = rect.top + ascent * scale
        const top = baseline - measured.actualBoundingBoxAscent
        const bottom = baseline + measured.actualBoundingBoxDescent
        ink.push({ left: rect.left, right: rect.right, top, bottom, character })
      }
    }

    const channels = (colour: string): readonly number[] => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      return [...canvas.getImageData(0, 0, 1, 1).data]
    }
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const groundOf = (element: HTMLElement): string => {
      for (let at: HTMLElement | null = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (channels(backgroundColor)[3] === 255) return backgroundColor
      }
      return 'white'
    }
    const contrast = (element: HTMLElement): number => {
      const [a, b] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }

    return {
      labels: labels.length,
      overText: labels.flatMap(({ text, box }) => {
        const covered = ink.filter((one) => touch(box, one)).map(({ character }) => character)
        return covered.length === 0
          ? []
          : [`${text} (${Math.round(box.left)}, ${Math.round(box.top)}): ${covered.join('')}`]
      }),
      overLabels: labels.flatMap((one, at) =>
        labels
          .slice(at + 1)
          .filter((other) => touch(one.box, other.box))
          .map(
            (other) =>
              `${one.text} and ${other.text} (${Math.round(one.box.left)}, ${Math.round(one.box.top)})`,
          ),
      ),
      overBrackets: labels
        .filter(({ box }) => brackets.some((bracket) => touch(box, bracket)))
        .map(({ text }) => text),
      outside: labels
        .filter(({ box }) => box.left < view.left || box.right > view.left + main.clientWidth)
        .map(({ text }) => text),
      faint: labels
        .filter(({ element }) => contrast(element) < 4.5)
        .map(({ element, text }) => `${text}: ${contrast(element).toFixed(2)}`),
    }
  })
}
