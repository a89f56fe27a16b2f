import { expect, test } from 'vitest'
import { EditingWorld } from './editing-world.arbitrary'

/** Edits to try; `npm run test:long` asks for a million. */
const EDITS = Number(process.env['EDITS'] ?? 20_000)
const EDITS_PER_ARTICLE = 200
const FIRST_SEED = Number(process.env['FIRST_SEED'] ?? 1)

/** The first thing that goes wrong in an article's life, if anything does. */
async function life(seed: number, ignoresCaret = false): Promise<string | undefined> {
  const world = await EditingWorld.open(seed, ignoresCaret)
  for (let step = 0; step < EDITS_PER_ARTICLE; step += 1) {
    const wrong = await world.step()
    if (wrong !== undefined) return `seed ${seed}, step ${step}, ${wrong}`
  }
  return undefined
}

test(`in ${EDITS} edits text, annotations, undo and editor always agree with the oracle`, async () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + EDITS / EDITS_PER_ARTICLE; seed += 1)
    expect(await life(seed)).toBeUndefined()
}, 36_000_000)

test('without the caret as a hint most articles soon do not', async () => {
  const wrong = await Promise.all(Array.from({ length: 20 }, (_, n) => life(n + 1, true)))
  expect(wrong.filter((one) => one?.includes('annotations are')).length).toBeGreaterThan(15)
})
