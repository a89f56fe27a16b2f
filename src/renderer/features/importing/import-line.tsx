import { useState } from 'react'
import type { FileProblem } from '#core/model/reading'
import { withoutTurns } from '#core/text/invisible'
import { attempt } from '#workbench/acting/attempt'
import { answerImport, type ImportAnswer } from '#workbench/importing/answer-import'
import type { ImportLine, ImportOutcome } from '#workbench/importing/import-articles'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { placeInWords } from './place-in-words'
import { Question } from './question'
import styles from './importing.module.css'

const outcomes: Readonly<Record<ImportOutcome, string>> = {
  imported: 'Imported',
  refused: 'Refused',
  waiting: 'Needs your answer',
  skipped: 'Skipped',
}

const NOTHING = 'Nothing of this file was brought in.'

/** Undefined where the reason says itself what to do. */
function adviceOn(messages: readonly FileProblem[]): string | undefined {
  if (messages.every(({ where }) => where === '')) return undefined
  return messages.some(({ where }) => where === 'format')
    ? `${NOTHING} Choose a *.rubric.json file that Rubricator exported, or an article as text, Markdown or HTML.`
    : `${NOTHING} Ask whoever made it to export it again, or show them what is wrong in it:`
}

/** What became of one file. */
export function ImportLineItem({
  workspace,
  line,
}: {
  readonly workspace: Workspace
  readonly line: ImportLine
}): React.JSX.Element {
  const [isBusy, setBusy] = useState(false)
  const { fileName, outcome, messages, question, document } = line
  const advice = outcome === 'refused' ? adviceOn(messages) : undefined
  const answer = (given: ImportAnswer): void => {
    setBusy(true)
    void attempt(workspace, () => answerImport(workspace, line, given)).finally(() => setBusy(false))
  }
  return (
    <li className={styles['line']} aria-busy={isBusy}>
      <div className={styles['what']}>
        <b className={styles['name']}>{fileName}</b>
        <span className={styles[outcome]}>{outcomes[outcome]}</span>
        {document !== undefined && (
          <Button size="small" onClick={() => void attempt(workspace, () => workspace.openArticle(document))}>
            Show
          </Button>
        )}
      </div>
      {advice !== undefined && <p className={styles['advice']}>{advice}</p>}
      <Messages messages={messages} />
      {question !== undefined && !isBusy && (
        <Question workspace={workspace} question={question} onAnswer={answer} />
      )}
    </li>
  )
}

const SHOWN = 3

/** The first few; the rest unfolds, and is made only then: an archive may have a thousand files with a hundred each. */
function Messages({ messages }: { readonly messages: readonly FileProblem[] }): React.JSX.Element | null {
  const [isUnfolded, setUnfolded] = useState(false)
  if (messages.length === 0) return null
  const more = messages.slice(SHOWN)
  return (
    <>
      <MessageList messages={messages.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className={styles['more']} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>{more.length} more</summary>
          {isUnfolded && <MessageList messages={more} />}
        </details>
      )}
    </>
  )
}

function MessageList({ messages }: { readonly messages: readonly FileProblem[] }): React.JSX.Element {
  return (
    <ul className={styles['messages']}>
      {messages.map((problem, i) => (
        <li key={i}>
          <Message {...problem} />
        </li>
      ))}
    </ul>
  )
}

/** The place first in words; as a path for whoever looks into the file. */
function Message({ where, message }: FileProblem): React.JSX.Element {
  const words = placeInWords(where)
  return (
    <>
      {where !== '' && <span className={styles['place']}>{words ?? withoutTurns(where)}:</span>}{' '}
      {withoutTurns(message)}
      {words !== undefined && <code className={styles['where']}>{where}</code>}
    </>
  )
}
