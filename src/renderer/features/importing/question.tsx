import { assertNever } from '#core/assert-never'
import type { ImportAnswer } from '#workbench/importing/answer-import'
import type { ImportQuestion } from '#workbench/importing/import-articles'
import type { Workspace } from '#workbench/workspace'
import { Button } from '../../ui/button'
import { EncodingQuestion } from './encoding-question'
import styles from './importing.module.css'

interface QuestionProps {
  readonly workspace: Workspace
  readonly question: ImportQuestion
  readonly onAnswer: (answer: ImportAnswer) => void
}

/** What a file of the report asks, with the answers as buttons. */
export function Question({ workspace, question, onAnswer }: QuestionProps): React.JSX.Element {
  switch (question.kind) {
    case 'encoding':
      return <EncodingQuestion workspace={workspace} question={question} onAnswer={onAnswer} />
    case 'duplicate':
      return (
        <Choice
          asked={`“${question.of}” is here already.`}
          answers={[
            ['import', 'Import anyway'],
            ['skip', 'Skip'],
          ]}
          onAnswer={onAnswer}
        />
      )
    case 'project':
      return (
        <Choice
          asked="This is a Rubricator project, with articles and annotations. What would you like to do with it?"
          answers={[
            ['merge-project', 'Bring into this project'],
            ['open-project', 'Open as a project'],
            ['review', 'Review against my work'],
            ['skip', 'Skip'],
          ]}
          onAnswer={onAnswer}
        />
      )
    default:
      return assertNever(question)
  }
}

interface ChoiceProps {
  readonly asked: string
  readonly answers: readonly (readonly [answer: ImportAnswer & string, label: string])[]
  readonly onAnswer: (answer: ImportAnswer) => void
}

function Choice({ asked, answers, onAnswer }: ChoiceProps): React.JSX.Element {
  return (
    <div className={styles['question']}>
      <p>{asked}</p>
      <div className={styles['answers']}>
        {answers.map(([answer, label], i) => (
          <Button
            key={answer}
            variant={i === 0 ? 'primary' : 'line'}
            size="small"
            onClick={() => onAnswer(answer)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
