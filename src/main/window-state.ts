/** Device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowState {
  readonly bounds: Rectangle | null
  readonly maximised: boolean
}

export const firstWindowState: WindowState = { bounds: null, maximised: false }
export const smallest = { width: 900, height: 600 }
const usual = { width: 1440, height: 900 }

/**
 * Where to open: the remembered place moved into the work area it overlaps most, or the usual size in the
 * middle of the first area when no screen shows it any more.
 */
export function placeOn(bounds: Rectangle | null, areas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const kept = bounds ?? { x: Number.MIN_SAFE_INTEGER, y: 0, width: 0, height: 0 }
  const best = areas.reduce((one, other) => (shared(kept, other) > shared(kept, one) ? other : one))
  return bounds === null || shared(kept, best) === 0 ? centred(best) : within(bounds, best)
}

/** Undefined for what is no such state. */
export function checkedWindowState(json: Readonly<Record<string, unknown>>): WindowState | undefined {
  const { bounds = null, maximised = false } = json
  if (typeof maximised !== 'boolean' || !(bounds === null || isRectangle(bounds))) return undefined
  return { bounds, maximised }
}

function isRectangle(value: unknown): value is Rectangle {
  const names = ['x', 'y', 'width', 'height']
  return typeof value === 'object' && value !== null && names.every((name) => isWhole(value, name))
}

function isWhole(value: object, name: string): boolean {
  return Number.isSafeInteger(Object.getOwnPropertyDescriptor(value, name)?.value)
}

function shared(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

function centred(area: Rectangle): Rectangle {
  const width = Math.min(usual.width, area.width)
  const height = Math.min(usual.height, area.height)
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
}

function within(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = clamp(bounds.width, Math.min(smallest.width, area.width), area.width)
  const height = clamp(bounds.height, Math.min(smallest.height, area.height), area.height)
  return {
    x: clamp(bounds.x, area.x, area.x + area.width - width),
    y: clamp(bounds.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
