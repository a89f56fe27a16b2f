import { boxesTouch, type Box } from './boxes'

/** Pixels. */
const bandHeight = 32

function bandsOf({ top, bottom }: Box): readonly number[] {
  const first = Math.floor(top / bandHeight)
  return Array.from({ length: Math.floor(bottom / bandHeight) - first + 1 }, (_, i) => first + i)
}

/** Boxes of no great height, found by where they are. */
export class BoxesByHeight {
  readonly #bands = new Map<number, Box[]>()

  add(box: Box): void {
    for (const band of bandsOf(box)) {
      const boxes = this.#bands.get(band)
      if (boxes === undefined) this.#bands.set(band, [box])
      else boxes.push(box)
    }
  }

  touches(box: Box): boolean {
    return bandsOf(box).some(
      (band) => this.#bands.get(band)?.some((other) => boxesTouch(box, other)) ?? false,
    )
  }
}
