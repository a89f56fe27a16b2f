import type { CSSProperties } from 'react'
import type { AnnotationKind } from '#core/model/annotation'
import type { AnnotationType } from '#core/model/tagset'
import { keyLabel } from '#workbench/acting/keymap'
import type { TypeColours } from '../../editor/type-colours'
import { classNames } from '../../ui/class-names'
import { Kbd } from '../../ui/kbd'
import styles from './type-button.module.css'

export interface TypeButtonProps {
  readonly type: AnnotationType
  readonly colours: TypeColours
  /** The accessible name. */
  readonly name: string
  readonly kbd: string | undefined
  /** Left out of the order of Tab, where the same can be reached elsewhere. */
  readonly skipTab?: boolean
  readonly isLikeliest?: boolean
  readonly onTag: () => void
}

/** The key that tags as the type, for people; undefined when it has none. */
export function typeKey({ kind, key }: AnnotationType): string | undefined {
  return key === undefined ? undefined : keyLabel(kind, key)
}

/** In the notation of `aria-keyshortcuts`, which cannot say "C, then a letter". */
function shortcut(kind: AnnotationKind, key: string | undefined): string | undefined {
  if (key === undefined || kind === 'claim') return undefined
  return kind === 'event' ? `Shift+${key}` : key
}

/** A type as a button that tags: its form shows the kind, its hue the type. The selection stays as it is. */
export function TypeButton({
  type,
  colours,
  name,
  kbd,
  skipTab = false,
  isLikeliest = false,
  onTag,
}: TypeButtonProps): React.JSX.Element {
  const custom: CSSProperties & Record<`--${string}`, string> = {
    '--type-fill': colours.fill[0],
    '--type-faint': colours.faint,
    '--type-deep': colours.deep,
  }
  return (
    <button
      type="button"
      aria-label={name}
      aria-keyshortcuts={shortcut(type.kind, type.key)}
      title={type.guideline}
      tabIndex={skipTab ? -1 : undefined}
      style={custom}
      className={classNames(styles['type'], styles[type.kind], isLikeliest && styles['likeliest'])}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTag}
    >
      <span className={styles['name']}>{type.name}</span>
      {kbd !== undefined && <Kbd>{kbd}</Kbd>}
    </button>
  )
}
