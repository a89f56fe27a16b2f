import { expect, test } from 'vitest'
import { layerId } from '#core/model/ids'
import { deskOf } from '../importing/desk.arbitrary'
import { otherView } from './colleague.arbitrary'
import { open, review } from './review.arbitrary'
import { isShown } from './shown-layers'
import { closeReview } from './start-review'

test('a review shows the colleague’s layer, and closing it hides that layer again unless it was asked for', async () => {
  const { workspace, desktop } = await deskOf('me')
  await review(workspace, desktop.files, otherView)
  const { mine, theirs, me } = open(workspace)
  const shown = (asked: string[] = []): readonly boolean[] =>
    [mine, theirs].map((layer) =>
      isShown(layer, { me, review: workspace.view.review.get(), asked: asked.map((id) => layerId(id)) }),
    )
  expect(shown()).toEqual([true, true])
  closeReview(workspace)
  expect(shown()).toEqual([true, false])
  expect(shown([theirs.id])).toEqual([true, true])
})
