import { auditAnswers, auditAnswerTitles } from '#app/domain/care/audit.ts'
import { stageFacts, stages } from '#app/domain/care/stages.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { answerAuditForm, auditFieldNames, noteFieldOf } from './audit-form.ts'
import type { AuditPageData } from './audit-page.server.ts'

type Question = AuditPageData['questions'][number]

const labels = Object.fromEntries(
  stages.flatMap((stage) => [
    [stage, `Answer of ${stageFacts[stage].title}`],
    [noteFieldOf(stage), `Note of ${stageFacts[stage].title}`],
  ]),
)

/** The four tests, asked as the method asks them. One press saves them all, another goes on to the next account. */
export function AuditForm({ page, hasNext }: { page: AuditPageData; hasNext: boolean }) {
  const start = Object.fromEntries(
    page.questions.flatMap(({ stage, answer, note }) => [
      [stage, answer],
      [noteFieldOf(stage), note],
    ]),
  )
  return (
    <Card tone="internal" vendorName={page.vendorName} title="Four questions">
      <ActionForm
        intent="answer-audit"
        schema={answerAuditForm}
        start={start}
        record="internal:audit"
        edits={auditFieldNames}
        labels={labels}
      >
        {(tools) => (
          <>
            {page.questions.map((question, index) => (
              <TestFields key={question.stage} tools={tools} question={question} number={index + 1} />
            ))}
            <div className="mt-2 flex flex-wrap gap-2.5">
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Save answers
              </Button>
              {hasNext && (
                <Button type="submit" name="next" value="yes" isPending={tools.isPending}>
                  Save and go to the next account
                </Button>
              )}
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

type TestFieldsProps = { tools: FormTools; question: Question; number: number }

function TestFields({ tools, question, number }: TestFieldsProps) {
  const { stage, title, test, shown, answers } = question
  const noteField = noteFieldOf(stage)
  return (
    <div className="mb-5 border-b border-internal-line pb-4">
      <Fieldset
        legend={
          <>
            <span className="eyebrow block">
              {number} · {title}
            </span>
            <span className="font-serif text-lg font-medium">{test}</span>
          </>
        }
        hint={`${shown}.`}
        error={tools.error(stage) ?? ''}
      >
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {auditAnswers.map((answer) => (
            <Checkbox
              key={answer}
              kind="radio"
              label={auditAnswerTitles[answer]}
              {...tools.oneOf(stage, answer)}
            />
          ))}
        </div>
      </Fieldset>
      <Field label={`Note of ${title}`} error={tools.error(noteField)} isLabelHidden>
        <TextInput
          {...tools.field(noteField)}
          placeholder="What makes you say so"
          maxLength={500}
          autoComplete="off"
        />
      </Field>
      <Answers answers={answers} />
    </div>
  )
}

/** Who answered when; earlier answers stay beside the one that counts. */
function Answers({ answers }: Pick<Question, 'answers'>) {
  const [newest, ...earlier] = answers
  if (!newest) return null
  return (
    <div className="text-sm text-muted">
      <p>
        {newest.answer}, said {newest.by} on {newest.on}
      </p>
      {earlier.length > 0 && (
        <details>
          <summary className="text-link cursor-pointer">
            {earlier.length === 1 ? '1 earlier answer' : `${earlier.length} earlier answers`}
          </summary>
          <ul className="mt-1 flex flex-col gap-1">
            {earlier.map(({ id, answer, note, by, on }) => (
              <li key={id}>
                {answer}, {by} on {on}
                {note && `: “${note}”`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
