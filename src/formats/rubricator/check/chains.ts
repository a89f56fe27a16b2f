/** The members of chains that lead back to themselves; a member leads to at most one other. */
export function onCycles<Id>(next: ReadonlyMap<Id, Id>): ReadonlySet<Id> {
  const seen = new Set<Id>()
  const looped = new Set<Id>()
  for (const first of next.keys()) {
    const path: Id[] = []
    const onPath = new Set<Id>()
    let at: Id | undefined = first
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      onPath.add(at)
      path.push(at)
      at = next.get(at)
    }
    if (at !== undefined && onPath.has(at)) for (const id of path.slice(path.indexOf(at))) looped.add(id)
  }
  return looped
}
