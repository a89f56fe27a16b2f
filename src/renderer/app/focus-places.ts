import type { Workspace } from '#workbench/workspace'

const FOCUSABLE =
  'main [role=textbox], [tabindex="0"]:not([role=separator]), button:not(:disabled, [tabindex="-1"]), input, select, textarea'

function placeElement(place: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${place}"]`)
}

/** The place of the window the focus is in now. */
export function focusedPlace(): string | undefined {
  const place = document.activeElement?.closest('[data-place]')
  return place instanceof HTMLElement ? place.dataset['place'] : undefined
}

/** Puts the focus into a place, unless it is there already. False when the place is not to be seen. */
export function focusPlace(name: string): boolean {
  const place =
    placeElement(name) ?? (name === 'article' ? document.querySelector<HTMLElement>('main') : null)
  if (place === null) return false
  if (place.contains(document.activeElement)) return true
  const first = place.querySelector<HTMLElement>('[data-first-focus]') ?? firstIn(place)
  if (first === undefined) return false
  first.focus({ preventScroll: name === 'article' })
  return true
}

/** What is in the middle of a list comes before the buttons above it. */
function firstIn(place: HTMLElement): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.checkVisibility())
}

/** The text takes the focus at once, so that the next key is its own already. */
function focusArticle(): boolean {
  const article = document.querySelector<HTMLElement>('main [role=textbox]')
  article?.focus({ preventScroll: true })
  return article !== null && document.activeElement === article
}

/**
 * Answers requests for the focus; but for the article after the window has drawn what they speak of, and only if
 * nothing else was asked for meanwhile.
 */
export function followFocusRequests({ view, settings }: Workspace): () => void {
  return view.focus.subscribe(() => {
    const request = view.focus.get()
    if (request === null) return
    const isRight = request.place !== 'article' && request.place !== 'articles'
    if (isRight && !settings.get().rightPanel) settings.update((now) => ({ ...now, rightPanel: true }))
    if (request.place === 'article' && focusArticle()) return
    requestAnimationFrame(() => {
      if (view.focus.get() === request && !focusPlace(request.place)) focusPlace('article')
    })
  })
}
