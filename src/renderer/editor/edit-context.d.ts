// https://w3c.github.io/edit-context/ (only what the view uses; not in TypeScript's DOM library)

interface EditContext extends EventTarget {
  readonly text: string
  updateSelection(start: number, end: number): void
  updateText(rangeStart: number, rangeEnd: number, text: string): void
}

declare const EditContext: {
  prototype: EditContext
  new (): EditContext
}

interface HTMLElement {
  editContext: EditContext | null
}
