/**
 * A JSON value as texts of moderate size, each quickly read: the first holds all but the items of long lists, the
 * others those items.
 */
export type Pieces = readonly string[]

type Path = readonly (string | number)[]

/** Items of a list, and where in the value the list is. */
interface Piece {
  readonly at: Path
  readonly items: readonly unknown[]
}

/** Lists up to this many items stay where they are. */
const SHORT = 50
/** About how many characters a piece has; a single item may have more. */
const LENGTH = 100_000

/** The pieces of a value, one by one. */
export function* piecesOf(value: unknown): Generator<string, void> {
  const lists: Piece[] = [{ at: [], items: [value] }]
  for (const list of lists) yield* piecesOfList(list, lists)
}

/** Lists found within the items are added to `lists`, to come later. */
function* piecesOfList({ at, items }: Piece, lists: Piece[]): Generator<string, void> {
  let texts: string[] = []
  let length = 0
  for (const [i, item] of items.entries()) {
    const text = JSON.stringify(hasLongList(item) ? withoutLongLists(item, [...at, i], lists) : item)
    texts.push(text)
    length += text.length
    if (length < LENGTH && i < items.length - 1) continue
    yield `{"at":${JSON.stringify(at)},"items":[${texts.join(',')}]}`
    texts = []
    length = 0
  }
}

/** Most items have none, and need not be copied. */
function hasLongList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > SHORT || value.some(hasLongList)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongList)
}

function withoutLongLists(value: unknown, at: Path, lists: Piece[]): unknown {
  if (Array.isArray(value)) {
    if (value.length > SHORT) {
      lists.push({ at, items: value })
      return []
    }
    return value.map((item, i) => withoutLongLists(item, [...at, i], lists))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutLongLists(one, [...at, key], lists)]),
  )
}

/**
 * Puts a value together again, a piece at each step. Throws when what comes out is not what `isWhole` expects: then
 * the pieces are damaged, or those of something else.
 */
export function* assemble<Value>(
  pieces: Pieces,
  isWhole: (value: unknown) => value is Value,
): Generator<void, Value> {
  const root: unknown[] = []
  for (const text of pieces) {
    const piece: unknown = JSON.parse(text)
    if (!isPiece(piece)) throw new Error('This is no piece of anything')
    const list = listAt(root, piece.at)
    for (const item of piece.items) list.push(item)
    yield
  }
  const [value] = root
  if (!isWhole(value)) throw new Error('The pieces are those of something else')
  return value
}

function isPiece(value: unknown): value is Piece {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    Array.isArray(value.at) &&
    'items' in value &&
    Array.isArray(value.items)
  )
}

function listAt(root: unknown[], at: Path): unknown[] {
  let found: unknown = root
  for (const key of at) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
      throw new Error('A piece is missing')
    found = Reflect.get(found, key)
  }
  if (!Array.isArray(found)) throw new Error('A piece is missing')
  return found
}
