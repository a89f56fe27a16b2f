/**
 * Gives an element a caret without making its text editable: input goes to an EditContext, which is emptied
 * again, so that typing, pasting, dragging and input methods change nothing. Gives what ends it.
 */
export function keepTextStill(root: HTMLElement): () => void {
  const context = new EditContext()
  // Chromium never lets go of a context that is listened to, nor of anything its listeners know.
  const listening = new AbortController()
  const { signal } = listening
  let isComposing = false
  const empty = (): void => {
    if (isComposing) return
    // In this order: Chromium crashes on Backspace when the selection lies outside the context's text.
    context.updateSelection(0, 0)
    context.updateText(0, context.text.length, '')
  }
  const begin = (): void => {
    isComposing = true
  }
  const finish = (): void => {
    isComposing = false
    queueMicrotask(empty)
  }
  context.addEventListener('textupdate', empty, { signal })
  context.addEventListener('compositionstart', begin, { signal })
  context.addEventListener('compositionend', finish, { signal })
  root.editContext = context
  return () => {
    root.editContext = null
    listening.abort()
  }
}
