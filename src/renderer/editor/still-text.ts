/**
 * Gives an element a caret without making its text editable: input goes to an EditContext, which is emptied
 * again, so that typing, pasting, dragging and input methods change nothing. Gives what ends it.
 */
export function keepTextStill(root: HTMLElement): () => void {
  const context = new EditContext()
  let isComposing = false
  const empty = (): void => {
    if (isComposing) return
    // In this order: Chromium crashes on Backspace when the selection lies outside the context's text.
    context.updateSelection(0, 0)
    context.updateText(0, context.text.length, '')
  }
  context.addEventListener('textupdate', empty)
  context.addEventListener('compositionstart', () => {
    isComposing = true
  })
  context.addEventListener('compositionend', () => {
    isComposing = false
    queueMicrotask(empty)
  })
  root.editContext = context
  return () => {
    root.editContext = null
  }
}
