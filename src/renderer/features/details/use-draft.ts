import { useEffect, useEffectEvent, useState } from 'react'

/** What is being typed is kept after this long without a key, in milliseconds. */
const REST = 1000

export interface Draft {
  readonly value: string
  readonly change: (value: string) => void
  /** Keeps what was typed; for leaving the field. */
  readonly finish: () => void
}

/** A text field's words before they are kept: after a rest, or when the field is left. */
export function useDraft(kept: string, keep: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const keepNow = useEffectEvent((value: string) => keep(value))
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => keepNow(draft), REST)
    return () => clearTimeout(timer)
  }, [draft])
  return {
    value: draft ?? kept,
    change: setDraft,
    finish: () => {
      if (draft !== null) keep(draft)
      setDraft(null)
    },
  }
}
