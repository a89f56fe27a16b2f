import { ChevronLeft, ChevronRight, Plus, X } from 'lucide-react'
import type { Annotation } from '#core/model/annotation'
import type { Span } from '#core/model/span'
import { perform } from '#workbench/acting/perform'
import type { Stretch } from '#workbench/annotating/extent'
import { addFragment, removeFragment } from '#workbench/annotating/revise'
import { Button } from '../../ui/button'
import { backToText, type PartOf } from './part'
import { useSelectedText } from './use-selected-text'
import styles from './extent.module.css'

const ENDS = [
  {
    name: 'Start',
    moves: [
      { label: 'Start a word earlier', kbd: 'Ctrl <', end: 'start', direction: -1 },
      { label: 'Start a word later', kbd: 'Ctrl >', end: 'start', direction: 1 },
    ],
  },
  {
    name: 'End',
    moves: [
      { label: 'End a word earlier', kbd: '<', end: 'end', direction: -1 },
      { label: 'End a word later', kbd: '>', end: 'end', direction: 1 },
    ],
  },
] as const

/** The words that are covered, fragment by fragment, and what moves their ends. */
export function Extent(part: PartOf<Annotation>): React.JSX.Element {
  const { workspace, desk, annotation } = part
  const selected = useSelectedText(workspace)
  const stretch = (move: Omit<Stretch, 'unit'>): void =>
    void perform(workspace, { do: 'stretch', stretch: { ...move, unit: 'word' } })
  const add = (span: Span): void => {
    addFragment(desk, annotation.id, span)
    backToText(part)
  }
  return (
    <div className={styles['extent']}>
      <ul aria-label="Covered text">
        {annotation.spans.map((span) => (
          <Fragment key={`${span.start}-${span.end}`} {...part} span={span} />
        ))}
      </ul>
      <div role="group" aria-label="Extent" className={styles['moves']}>
        {ENDS.map(({ name, moves }) => (
          <span key={name} className={styles['end']}>
            {name}
            {moves.map(({ label, kbd, end, direction }) => (
              <Button
                key={label}
                size="small"
                aria-label={label}
                kbd={kbd}
                icon={direction === 1 ? <ChevronRight aria-hidden /> : <ChevronLeft aria-hidden />}
                onClick={() => stretch({ end, direction })}
              />
            ))}
          </span>
        ))}
        {selected !== undefined && (
          <Button size="small" icon={<Plus aria-hidden="true" />} kbd="," onClick={() => add(selected)}>
            Add selected text
          </Button>
        )}
      </div>
    </div>
  )
}

function Fragment({
  desk,
  annotation,
  span,
}: PartOf<Annotation> & { readonly span: Span }): React.JSX.Element {
  const words = desk.document.text.slice(span)
  return (
    <li className={styles['fragment']}>
      <q className={styles['quote']}>{words}</q>
      {annotation.spans.length > 1 && (
        <Button
          size="small"
          aria-label={`Remove the fragment “${words}”`}
          icon={<X aria-hidden="true" />}
          onClick={() => removeFragment(desk, annotation.id, span)}
        />
      )}
    </li>
  )
}
