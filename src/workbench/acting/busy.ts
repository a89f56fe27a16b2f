import type { View } from '../view'

/** What goes on in a view, in the order in which it began. */
const going = new WeakMap<View['busy'], string[]>()

/** Says what goes on while it does, for work that may take more than a moment; of several the one begun last. */
export async function busyWith<Result>(
  { view: { busy } }: { readonly view: Pick<View, 'busy'> },
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const all = going.get(busy) ?? []
  going.set(busy, all)
  all.push(what)
  busy.set(what)
  try {
    return await work()
  } finally {
    all.splice(all.indexOf(what), 1)
    busy.set(all.at(-1) ?? null)
  }
}
