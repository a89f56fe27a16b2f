/** "documents[0].layers[1]", with keys that are no plain words in quotes. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => path + step(key, path === ''), '')
}

function step(key: PropertyKey, isFirst: boolean): string {
  if (typeof key === 'number') return `[${key}]`
  const word = String(key)
  if (!/^[A-Za-z_$][\w$]*$/.test(word)) return `[${JSON.stringify(word)}]`
  return isFirst ? word : `.${word}`
}
