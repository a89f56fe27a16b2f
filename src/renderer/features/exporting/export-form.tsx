import type { SubmitEvent } from 'react'
import { withoutTurns } from '#core/text/invisible'
import type { ExportWish } from '#workbench/exporting/export-work'
import type { ProjectSession } from '#workbench/project-session'
import type { Review } from '#workbench/reviewing/review'
import type { Workspace } from '#workbench/workspace'
import { TextField } from '../../ui/field'
import { usePart, useValue } from '../../ui/use-value'
import { Choices } from './choices'
import styles from './exporting.module.css'

interface ExportFormProps {
  readonly id: string
  readonly workspace: Workspace
  readonly wish: ExportWish
  readonly onWish: (wish: ExportWish) => void
  /** Undefined when the person has a name already. */
  readonly name: string | undefined
  readonly onName: (name: string) => void
  readonly problem: string
  readonly onSubmit: () => void
}

export function ExportForm({
  id,
  workspace,
  wish,
  onWish,
  name,
  onName,
  problem,
  onSubmit,
}: ExportFormProps): React.JSX.Element | null {
  const session = useValue(workspace.project)
  if (session === null) return null
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form id={id} noValidate className={styles['form']} onSubmit={submit}>
      {name !== undefined && (
        <TextField
          label="Your name, as colleagues will see it"
          help="It goes into the files you export, and nowhere else."
          autoFocus
          required
          aria-invalid={problem !== '' && name.trim() === ''}
          value={name}
          onChange={onName}
        />
      )}
      <FormatChoice wish={wish} onWish={onWish} />
      <PartChoice workspace={workspace} session={session} wish={wish} onWish={onWish} />
      {wish.what !== 'result' && (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={wish.allLayers}
            onChange={(event) => onWish({ ...wish, allLayers: event.target.checked })}
          />
          Also the layers of others
        </label>
      )}
      {problem !== '' && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </form>
  )
}

type WishProps = Pick<ExportFormProps, 'wish' | 'onWish'>

function FormatChoice({ wish, onWish }: WishProps): React.JSX.Element {
  return (
    <Choices
      label="Format"
      value={wish.format}
      options={[
        { value: 'rubricator', label: 'Rubricator JSON', help: 'To share, to review and to open again' },
        {
          value: 'csv',
          label: 'CSV tables',
          help: 'For spreadsheets: spans, arguments and claims, three files',
        },
      ]}
      onChange={(format) => onWish({ ...wish, format })}
    />
  )
}

interface PartChoiceProps extends WishProps {
  readonly workspace: Workspace
  readonly session: ProjectSession
}

function PartChoice({ workspace, session, wish, onWish }: PartChoiceProps): React.JSX.Element {
  const review = useValue(workspace.view.review)
  const documents = usePart(session.index, (index) => index.documents)
  const open = useValue(session.openDocument)
  const current = documents.find((one) => one.id === open?.id)
  const annotations = documents.reduce((sum, { counts }) => sum + total(counts), 0)
  const whole = {
    value: 'project',
    label: 'The whole project',
    help: `${counted(documents.length, 'article')}, ${counted(annotations, 'annotation')} of yours`,
  } as const
  const article =
    current === undefined
      ? []
      : [
          {
            value: 'article',
            label: 'This article',
            help: `“${withoutTurns(current.title)}”, ${counted(total(current.counts), 'annotation')} of yours`,
          } as const,
        ]
  const result = review === null ? [] : [resultOf(review)]
  return (
    <Choices
      label="What"
      value={wish.what}
      options={[...result, whole, ...article]}
      onChange={(what) => onWish({ ...wish, what })}
    />
  )
}

function resultOf({ colleague }: Review) {
  const name = colleague.name === '' ? 'your colleague' : withoutTurns(colleague.name)
  return {
    value: 'result',
    label: 'The result of the review',
    help: `What you and ${name} agree on, and what was settled, in all articles`,
  } as const
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
