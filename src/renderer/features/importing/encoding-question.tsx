import { useEffect, useState } from 'react'
import { previewEncoding, type ImportAnswer } from '#workbench/importing/answer-import'
import type { ImportQuestion } from '#workbench/importing/import-articles'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { encodingOptions } from './encodings'
import styles from './importing.module.css'

type Preview = Awaited<ReturnType<typeof previewEncoding>>

interface EncodingQuestionProps {
  readonly workspace: Workspace
  readonly question: Extract<ImportQuestion, { kind: 'encoding' }>
  readonly onAnswer: (answer: ImportAnswer) => void
}

/** Asks in which encoding the file is, with its beginning as it would read. */
export function EncodingQuestion({
  workspace,
  question,
  onAnswer,
}: EncodingQuestionProps): React.JSX.Element {
  const options = encodingOptions(question.guesses)
  const [encoding, setEncoding] = useState(options[0]?.value ?? 'utf-8')
  const preview = usePreview(workspace, question.token, encoding)
  return (
    <div className={styles['question']}>
      <Select label="Encoding" value={encoding} options={options} onChange={setEncoding} />
      <blockquote className={styles['preview']} data-problem={preview?.isReadable === false ? '' : undefined}>
        {preview?.text ?? 'Reading…'}
      </blockquote>
      <div className={styles['answers']}>
        <Button
          variant="primary"
          size="small"
          disabled={preview?.isReadable !== true}
          onClick={() => onAnswer({ encoding })}
        >
          Read with this encoding
        </Button>
        <Button variant="line" size="small" onClick={() => onAnswer('skip')}>
          Skip
        </Button>
      </div>
    </div>
  )
}

function usePreview(workspace: Workspace, token: string, encoding: string): Preview | undefined {
  const [preview, setPreview] = useState<{ readonly of: string; readonly preview: Preview }>()
  useEffect(() => {
    let isWanted = true
    void previewEncoding(workspace, token, encoding).then((next) => {
      if (isWanted) setPreview({ of: encoding, preview: next })
    })
    return () => {
      isWanted = false
    }
  }, [workspace, token, encoding])
  return preview?.of === encoding ? preview.preview : undefined
}
