import { expect, it } from 'vitest'
import { createView } from '#workbench/view'
import { inWords, RebuildNews } from './rebuild-news'

it('tells in the status bar how far a project is that is made anew while there is a window', () => {
  const news = new RebuildNews(() => {
    throw new Error('The window is not to be drawn over')
  })
  const view = createView()
  news.attach(view)
  news.onProgress({ done: 1200, total: 30_009 })
  expect(view.busy.get()).toBe('Bringing back the project: 1,200 of 30,009 changes…')
  news.onRebuilt({ commands: 30_009, lost: 0 })
  expect(view.message.get()?.text).toContain('it is here with 30,009 changes')
})

it('does not count changes where there are none', () => {
  expect(inWords({ done: 0, total: 0 })).toBe('reading the articles')
  const news = new RebuildNews(() => undefined)
  const view = createView()
  news.onRebuilt({ commands: 0, lost: 0 })
  news.attach(view)
  expect(view.message.get()?.text).toMatch(/Nothing is lost\.$/u)
})
