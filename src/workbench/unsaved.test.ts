import { describe, expect, it } from 'vitest'
import { documentId } from '#core/model/ids'
import { refusing, retitle } from './stubborn-store.arbitrary'

describe('while nothing can be saved', () => {
  it('the whole project can be read as it is now', async () => {
    const now = await refusing()
    now.refuses = true
    retitle(now, now.first, 'First')
    retitle(now, now.second, 'Second')
    const added = { ...now.second, id: documentId('added'), title: 'Added' }
    now.session.commit({
      label: 'Import',
      scope: 'project',
      changes: [{ kind: 'document', order: 9, before: null, after: added }],
    })
    expect(await now.session.saver.settle()).toBe(false)
    expect((await now.session.readAll()).documents.map((one) => one.title)).toEqual([
      'First',
      'Second',
      'Added',
    ])
  })

  it('another article is refused with a word for the person, and opens once all is saved', async () => {
    const now = await refusing()
    now.refuses = true
    retitle(now, now.first, 'First')
    await expect(now.session.open(now.second.id)).rejects.toThrow(/not saved yet \(The disk is full\.\)/)
    await expect(now.session.close()).rejects.toThrow('export your work')
    expect(now.session.openDocument.get()?.id).toBe(now.first.id)
    now.refuses = false
    now.goOn()
    await now.session.saver.flush()
    expect((await now.session.open(now.second.id)).id).toBe(now.second.id)
  })
})

it('many steps are folded into a snapshot in the next rest, once', async () => {
  const now = await refusing()
  for (let n = 0; n < 250; n++) retitle(now, now.first, `Title ${n}`)
  await now.session.saver.flush()
  // The first rest was disturbed by the steps after the two hundredth.
  now.goOn()
  await settled()
  expect(now.snapshots).toBe(0)
  now.goOn()
  await settled()
  expect(now.snapshots).toBe(1)
})

/** Everything that waits for nothing but promises is done. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
