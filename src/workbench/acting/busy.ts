import type { View } from '../view'

/** Says what goes on while it does, for work that may take more than a moment. */
export async function busyWith<Result>(
  { view }: { readonly view: Pick<View, 'busy'> },
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = view.busy.get()
  view.busy.set(what)
  try {
    return await work()
  } finally {
    view.busy.set(before)
  }
}
