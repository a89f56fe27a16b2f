/**
 * Gives an element a caret without making its text editable: input goes to an EditContext, which is emptied
 * again, so that typing, pasting, dragging and input methods change nothing.
 */
export function keepTextStill(root: HTMLElement): void {
  const context = new EditContext()
  context.addEventListener('textupdate', () => context.updateText(0, context.text.length, ''))
  root.editContext = context
}
