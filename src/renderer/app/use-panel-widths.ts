import { useState } from 'react'
import type { Workspace } from '#workbench/workspace'
import { useValue } from '../ui/use-value'

/** CSS pixels. */
export interface PanelWidths {
  readonly left: number
  readonly right: number
}

export const usualWidths: PanelWidths = { left: 280, right: 340 }

export interface MovableWidths extends PanelWidths {
  readonly move: (change: Partial<PanelWidths>) => void
  readonly moved: (change: Partial<PanelWidths>) => void
}

/** The widths of the side panels; stored when an edge has been moved, not while it moves. */
export function usePanelWidths({ settings }: Workspace): MovableWidths {
  const { panelWidths } = useValue(settings)
  const [moving, setMoving] = useState<PanelWidths | null>(null)
  const widths = moving ?? panelWidths ?? usualWidths
  return {
    ...widths,
    move: (change) => setMoving({ ...widths, ...change }),
    moved: (change) => {
      setMoving(null)
      settings.update((now) => ({ ...now, panelWidths: { ...widths, ...change } }))
    },
  }
}
