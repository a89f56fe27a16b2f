import { useEffect, useState } from 'react'
import { isCaret, type TextSelection } from '#core/model/text-selection'
import type { View } from '#workbench/view'

/** A selection that grows by key shows no palette before it rests this long, in milliseconds. */
const REST = 350

/** The selected text once it is made: at once by mouse, after a short rest by key. Null while there is none. */
export function useSettledSelection({ selection }: Pick<View, 'selection'>): TextSelection | null {
  const [settled, setSettled] = useState<TextSelection | null>(() => chosen(selection.get()))
  useEffect(() => {
    let byKey = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    addEventListener('pointerdown', () => (byKey = false), options)
    addEventListener('keydown', () => (byKey = true), options)
    const changed = (): void => {
      clearTimeout(timer)
      const next = chosen(selection.get())
      if (next === null || !byKey) setSettled(next)
      else timer = setTimeout(() => setSettled(next), REST)
    }
    const unsubscribe = selection.subscribe(changed)
    return () => {
      clearTimeout(timer)
      listening.abort()
      unsubscribe()
    }
  }, [selection])
  return settled
}

function chosen(selection: TextSelection | null): TextSelection | null {
  return selection === null || isCaret(selection) ? null : selection
}
