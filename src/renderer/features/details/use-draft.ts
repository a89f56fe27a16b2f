import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Drafts } from '#workbench/drafts'

/** What is being typed is kept after this long without a key, in milliseconds. */
const REST = 1000

export interface Draft {
  readonly value: string
  readonly change: (value: string) => void
  /** Keeps what was typed; for leaving the field. */
  readonly finish: () => void
}

export interface DraftOptions {
  readonly drafts: Drafts
  /** What was kept last. */
  readonly kept: string
  readonly keep: (value: string) => void
}

/** A text field's words before they are kept: after a rest, when the field is left or goes, or when all is. */
export function useDraft({ drafts, kept, keep }: DraftOptions): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const keepNow = useEffectEvent(() => {
    const value = pending.current
    pending.current = null
    if (value !== null) keep(value)
  })
  useEffect(() => {
    const finish = (): void => {
      keepNow()
      setDraft(null)
    }
    const remove = drafts.add(finish)
    return () => {
      remove()
      keepNow()
    }
  }, [drafts])
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => keepNow(), REST)
    return () => clearTimeout(timer)
  }, [draft])
  return {
    value: draft ?? kept,
    change: (value) => {
      pending.current = value
      setDraft(value)
    },
    finish: () => {
      const value = pending.current
      pending.current = null
      if (value !== null) keep(value)
      setDraft(null)
    },
  }
}
