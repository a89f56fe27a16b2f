interface TreeNode {
  readonly firstChild: TreeNode | null
  readonly nextSibling: TreeNode | null
  readonly parentNode: TreeNode | null
}

const deepest = 400
const mostNodes = 300_000

const tag = /<(\/?)([a-z][a-z0-9]*)/gi
/** Elements that end themselves, or whose end may be left out: they say nothing about nesting. */
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody option'.split(
    ' ',
  ),
)

/** How deep elements nest at most, seen before parsing: the parser's time grows with the square of it. */
export function nestingEstimate(html: string): number {
  let depth = 0
  let most = 0
  for (const [, slash, name = ''] of html.matchAll(tag)) {
    if (unclosed.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}

const advice = 'Save the article as plain text and import that.'

export const treeProblem = {
  tooDeep: `The page nests its elements too deeply to be read. ${advice}`,
  /** Why a page is not read further, if so. */
  of(root: TreeNode): string | undefined {
    const { depth, nodes } = measure(root)
    if (depth > deepest) return treeProblem.tooDeep
    return nodes > mostNodes ? `The page has too many elements to be read. ${advice}` : undefined
  },
}

/** Walks without recursion, and stops when a limit is passed. */
function measure(root: TreeNode): { readonly depth: number; readonly nodes: number } {
  let at: TreeNode | null = root
  let depth = 0
  let most = 0
  let nodes = 0
  while (at !== null && most <= deepest && nodes <= mostNodes) {
    nodes += 1
    if (at.firstChild !== null) {
      at = at.firstChild
      depth += 1
      most = Math.max(most, depth)
      continue
    }
    while (at !== null && at !== root && at.nextSibling === null) {
      at = at.parentNode
      depth -= 1
    }
    at = at === null || at === root ? null : at.nextSibling
  }
  return { depth: most, nodes }
}
