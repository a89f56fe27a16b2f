import { Plus, X } from 'lucide-react'
import type { Claim, Voice } from '#core/model/annotation'
import type { Span } from '#core/model/span'
import { sourceCandidates } from '#workbench/annotating/candidates'
import { nameSourceWithText } from '#workbench/annotating/fill-with-text'
import { setAttribution, withSource } from '#workbench/annotating/revise'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { AddMention } from './add-mention'
import { MentionChip } from './mention-chip'
import { backToText, type PartOf } from './part'
import { useSelectedText } from './use-selected-text'
import styles from './frame.module.css'
import extent from './extent.module.css'

const VOICES: readonly { readonly value: Voice; readonly label: string }[] = [
  { value: 'author', label: 'Author' },
  { value: 'named', label: 'Named source' },
  { value: 'unnamed', label: 'Unnamed source' },
]

/** Whose words a claim is, and what in the text says so. */
export function AttributionFields(part: PartOf<Claim>): React.JSX.Element {
  const { desk, annotation } = part
  const { within, attribution } = annotation
  return (
    <div className={styles['frame']} role="group" aria-label="Attribution">
      <div className={styles['voice']}>
        <span aria-hidden="true">Voice</span>
        <Segmented
          label="Voice"
          value={attribution.voice}
          options={VOICES}
          onChange={(voice) => setAttribution(desk, annotation.id, { voice })}
        />
      </div>
      <div className={styles['row']}>
        <span className={styles['name']}>Source</span>
        <Sources {...part} />
      </div>
      <div className={styles['row']}>
        <span className={styles['name']}>Cue</span>
        <Cue {...part} />
      </div>
      {within !== undefined && (
        <div className={styles['row']}>
          <span className={styles['name']}>Reported in</span>
          <span className={styles['slots']}>
            <MentionChip {...part} id={within} />
          </span>
        </div>
      )}
    </div>
  )
}

function Sources(part: PartOf<Claim>): React.JSX.Element {
  const { desk, tagset, annotation } = part
  const { attribution } = annotation
  return (
    <span className={styles['slots']}>
      {attribution.sources.map((source) => (
        <MentionChip
          key={source}
          {...part}
          id={source}
          removeLabel="Remove this source"
          onRemove={() =>
            setAttribution(desk, annotation.id, {
              sources: attribution.sources.filter((one) => one !== source),
            })
          }
        />
      ))}
      <AddMention
        {...part}
        label="Add source"
        textTypes={tagset.types.filter((type) => type.kind === 'entity')}
        candidates={() => sourceCandidates(desk, annotation)}
        onMention={(id) => setAttribution(desk, annotation.id, withSource(attribution, id))}
        onText={(filler) => nameSourceWithText(desk, annotation.id, filler)}
      />
    </span>
  )
}

function Cue(part: PartOf<Claim>): React.JSX.Element {
  const { workspace, desk, annotation } = part
  const { cue } = annotation.attribution
  const selected = useSelectedText(workspace)
  const { text } = desk.document.document
  const take = (span: Span): void => {
    setAttribution(desk, annotation.id, { cue: [...cue, span] })
    backToText(part)
  }
  const remove = (span: Span): void =>
    setAttribution(desk, annotation.id, { cue: cue.filter((one) => one !== span) })
  return (
    <span className={styles['slots']}>
      {cue.map((span) => (
        <span key={span.start} className={extent['cue']}>
          <q className={extent['quote']}>{text.slice(span.start, span.end)}</q>
          <Button
            size="small"
            aria-label={`Remove the cue “${text.slice(span.start, span.end)}”`}
            icon={<X aria-hidden="true" />}
            onClick={() => remove(span)}
          />
        </span>
      ))}
      {selected !== undefined && (
        <Button size="small" icon={<Plus aria-hidden="true" />} onClick={() => take(selected)}>
          Take selected text as cue
        </Button>
      )}
      {selected === undefined && cue.length === 0 && (
        <span className={styles['hint']}>Select the words that signal it, such as “said”.</span>
      )}
    </span>
  )
}
