/** How much a project may hold. Lengths are UTF-16 code units. */
export const limits = {
  id: 500,
  /** Of types, roles, attributes, relation types and labels. */
  name: 200,
  /** Of titles, names of projects and people, and each detail of an article. */
  words: 10_000,
  /** In a tagset: types, relation types and labels, and the roles, fillers and attributes of one type. */
  types: 1000,
  /** In one layer. */
  annotations: 1_000_000,
}
