import { focusPlace } from './focus-places'

/** Milliseconds in which menus and sheets give the focus back by themselves. */
const PATIENCE = 60
const HOMES = '[data-place], section[tabindex="-1"]'

/**
 * The focus is never lost: when what had it is gone or cannot have it any more, it goes to the sheet or the place of
 * the window it was in, else to the text. A click on nothing in particular may take it away. Gives what ends it.
 */
export function keepFocus(): () => void {
  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  let homes: readonly Element[] | undefined
  const note = (): void => {
    const { activeElement, body } = document
    if (activeElement !== null && activeElement !== body) homes = homesOf(activeElement)
  }
  const forget = (): void => {
    homes = undefined
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const watching = new MutationObserver(() => {
    if (homes === undefined || document.activeElement !== document.body) return
    clearTimeout(timer)
    timer = setTimeout(() => bringBack(homes), PATIENCE)
  })
  watching.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] })
  document.addEventListener('focusin', note, options)
  document.addEventListener('pointerdown', forget, options)
  document.addEventListener('pointerup', note, options)
  return () => {
    listening.abort()
    watching.disconnect()
    clearTimeout(timer)
  }
}

/** What the element stands in, from the inside out; known before it is gone. */
function homesOf(element: Element): readonly Element[] {
  const homes: Element[] = []
  for (let at = element.closest(HOMES); at !== null; at = at.parentElement?.closest(HOMES) ?? null)
    homes.push(at)
  return homes
}

function bringBack(homes: readonly Element[] | undefined): void {
  if (homes === undefined || document.activeElement !== document.body) return
  const home = homes.find((one) => one.isConnected && one.checkVisibility())
  if (home instanceof HTMLElement && home.dataset['place'] === undefined) home.focus()
  else if (!(home instanceof HTMLElement) || !focusPlace(home.dataset['place'] ?? '')) focusPlace('article')
}
