import { assertNever } from '#core/assert-never'
import { withoutTurns } from '#core/text/invisible'
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
          asked={`“${withoutTurns(question.of)}” is here already.`}
          answers={[
            { answer: 'skip', label: 'Skip' },
            { answer: 'import', label: 'Import anyway' },
          ]}
          onAnswer={onAnswer}
        />
      )
    case 'project':
      return (
        <Choice
          asked={`This is a Rubricator project: ${withoutTurns(question.holds)}. What would you like to do with it?`}
          answers={PROJECT_ANSWERS}
          onAnswer={onAnswer}
        />
      )
    default:
      return assertNever(question)
  }
}

interface Answer {
  readonly answer: ImportAnswer & string
  readonly label: string
  readonly help?: string
}

const PROJECT_ANSWERS: readonly Answer[] = [
  {
    answer: 'merge-project',
    label: 'Bring into this project',
    help: 'Adds its articles, and its annotations beside yours.',
  },
  { answer: 'open-project', label: 'Open as a project', help: 'Leaves this project as it is.' },
  {
    answer: 'review',
    label: 'Review against my work',
    help: 'Compares its annotations with yours, article by article.',
  },
  { answer: 'skip', label: 'Skip' },
]

interface ChoiceProps {
  readonly asked: string
  readonly answers: readonly Answer[]
  readonly onAnswer: (answer: ImportAnswer) => void
}

function Choice({ asked, answers, onAnswer }: ChoiceProps): React.JSX.Element {
  const isExplained = answers.some(({ help }) => help !== undefined)
  return (
    <div className={styles['question']}>
      <p>{asked}</p>
      <div className={isExplained ? styles['explained'] : styles['answers']}>
        {answers.map(({ answer, label, help }, i) => (
          <div key={answer} className={styles['answer']}>
            <Button variant={i === 0 ? 'primary' : 'line'} size="small" onClick={() => onAnswer(answer)}>
              {label}
            </Button>
            {help !== undefined && <span className={styles['help']}>{help}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
