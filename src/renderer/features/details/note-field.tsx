import type { Annotation } from '#core/model/annotation'
import { setNote } from '#workbench/annotating/revise'
import { TextArea } from '../../ui/field'
import type { PartOf } from './part'
import { useDraft } from './use-draft'

/** The note is kept by itself while typing rests, on leaving the field, and with Ctrl+Enter. */
export function NoteField({ workspace, desk, annotation }: PartOf<Annotation>): React.JSX.Element {
  const draft = useDraft({
    drafts: workspace.drafts,
    kept: annotation.note ?? '',
    keep: (note) => setNote(desk, annotation.id, note),
  })
  return (
    <TextArea
      label="Note"
      rows={2}
      placeholder="Add a note…"
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.finish}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        draft.finish()
        workspace.view.focus.set({ place: 'article' })
      }}
    />
  )
}
