import { counted } from '#core/text/counted'
import type { KeptSnapshot } from '#workbench/keeping/snapshots'

type SnapshotReason = NonNullable<KeptSnapshot['why']>
type Holdings = NonNullable<KeptSnapshot['holds']>

/** Why a snapshot was taken, for people. */
export const reasons: Readonly<Record<SnapshotReason, string>> = {
  time: 'while you worked',
  closing: 'when the project was closed',
  import: 'before something was brought in',
  version: 'before another version of Rubricator',
  backup: 'when a backup folder was chosen',
  copy: 'saved as a copy',
}

/** "2 articles, 12 entities, 4 events, 3 claims of yours". */
export function holdingsText({ articles, entity, event, claim }: Holdings): string {
  const annotations = [
    counted(entity, 'entity', 'entities'),
    counted(event, 'event'),
    counted(claim, 'claim'),
  ]
  return `${counted(articles, 'article')}, ${annotations.join(', ')} of yours`
}

/** "34 kB". */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
