import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { root } from '../setup/root.mjs'

const linter = new ESLint({ cwd: root })

async function complaints(code) {
  const [result] = await linter.lintText(code, { filePath: `${root}scripts/example.mjs` })
  return result.messages.map(({ message }) => message)
}

test.each([
  'export const a = (place, text) => place.insertAdjacentHTML("beforeend", text)',
  'export const a = (document, text) => document.write(text)',
  'export const a = (place, text) => (place.innerHTML = text)',
])('text never becomes markup: %s', async (code) => {
  expect(await complaints(code)).toEqual([expect.stringMatching(/^Content is never markup/)])
})

test('scripts are linted too', async () => {
  expect(await complaints('export const a = () => nowhere(1)\nconst b = 2\n')).toHaveLength(2)
})
