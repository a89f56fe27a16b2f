import type { KeyboardEvent } from 'react'

export interface SearchActs {
  /** Escape in the empty field; with words in it the field itself is emptied. */
  readonly onLeave: () => void
  /** Enter: the first of what was found. */
  readonly onTake: () => void
}

/** The keys of a field over a list: down into the list, Enter for the first, Escape out. */
export function pressSearchKey(event: KeyboardEvent<HTMLInputElement>, acts: SearchActs): void {
  const { key, currentTarget } = event
  if (key === 'ArrowDown') focusList(currentTarget)
  else if (key === 'Enter') acts.onTake()
  else if (key === 'Escape' && currentTarget.value === '') acts.onLeave()
  else return
  event.preventDefault()
}

function focusList(field: HTMLElement): void {
  field.closest('[data-place]')?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
}
