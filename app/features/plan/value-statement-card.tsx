import { useEffect, useRef, useState } from 'react'
import { statementHint, statementWordsAtLeast } from '#app/domain/plan/value-statement.ts'
import { countWords } from '#app/domain/plan/word-count.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { WhileWritten } from '#app/ui/while-written.tsx'
import type { ShownStatement } from './goal-page.server.ts'
import { writeValueStatementForm } from './value-statement-form.ts'

type ValueStatementCardProps = {
  statement: ShownStatement | null
  goalId: string
  /** The goal's own address. */
  action: string
  accountName: string
  vendorName: string
  isVendor: boolean
  mayWrite: boolean
  /** The goal waits for it: the form stands open. */
  isWaitedFor: boolean
}

/** What the customer says helps, as a quotation; only they can write it. */
export function ValueStatementCard(props: ValueStatementCardProps) {
  const { statement, accountName, isVendor, mayWrite } = props
  return (
    <Card
      id="in-your-words"
      title={isVendor ? 'In their own words' : 'In your own words'}
      tone={statement ? 'proud' : 'plain'}
    >
      {statement ? (
        <figure>
          <blockquote className="max-w-[60ch] font-serif text-lg whitespace-pre-line italic [overflow-wrap:anywhere]">
            “{statement.text}”
          </blockquote>
          <figcaption className="mt-1.5 text-sm text-muted">
            {statement.writer}, {statement.writtenOn}
          </figcaption>
        </figure>
      ) : (
        <p className="text-muted">
          {isVendor
            ? `Nobody at ${accountName} has said yet how this helps them. Only they can write it: ask for the sentence they would say to a colleague.`
            : 'Nobody has said yet how this helps. One or two sentences, as you would say them to a colleague.'}
        </p>
      )}
      {statement && <Hint {...props} statement={statement} />}
      <WhileWritten isOffered={mayWrite}>
        <WriteStatement {...props} />
      </WhileWritten>
    </Card>
  )
}

/** A kind word where a statement says too little yet, or sounds like somebody else. */
function Hint({
  statement,
  isVendor,
  vendorName,
  mayWrite,
}: ValueStatementCardProps & { statement: ShownStatement }) {
  const hint = statementHint(statement)
  if (hint === null || (!isVendor && !mayWrite)) return null
  return <p className="mt-2 text-sm text-warning">{hints[hint](isVendor, vendorName)}</p>
}

const hints = {
  short: (isVendor: boolean) =>
    isVendor
      ? `A good beginning. From ${statementWordsAtLeast} words on it says enough to show what changed.`
      : `A good beginning. With ${statementWordsAtLeast} words or more, somebody who was not there understands it too.`,
  copied: (isVendor: boolean, vendorName: string) =>
    isVendor
      ? 'It reads much like our own text here. What would they say to a colleague?'
      : `It reads much like what ${vendorName} wrote here. How would you say it to a colleague?`,
}

function WriteStatement({ statement, goalId, action, isWaitedFor }: ValueStatementCardProps) {
  const [saves, setSaves] = useState(0)
  const text = statement?.text ?? ''
  return (
    <details className="group mt-3 print-hidden" open={statement === null && isWaitedFor} key={saves}>
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {statement ? 'Say it otherwise…' : 'Write it…'}
      </summary>
      <ActionForm
        intent="write-value-statement"
        schema={writeValueStatementForm}
        action={action}
        start={{ goalId, text }}
        hidden={['goalId']}
        record={`statement:${goalId}`}
        edits={['text']}
        labels={{ text: 'How it helps' }}
        subject="goalId"
        className="mt-2"
        onDone={() => setSaves((before) => before + 1)}
      >
        {(tools) => <StatementFields tools={tools} start={text} />}
      </ActionForm>
    </details>
  )
}

function StatementFields({ tools, start }: { tools: FormTools; start: string }) {
  const area = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState(() => countWords(start))
  useEffect(() => {
    const written = area.current?.querySelector('textarea')?.value
    if (written !== undefined) setWords(countWords(written))
  }, [])
  return (
    <div ref={area}>
      <Field
        label="How it helps"
        hint="What is easier or better than before, and for whom."
        isRequired
        error={tools.error('text')}
      >
        <TextArea
          {...tools.field('text')}
          rows={4}
          onInput={(event) => setWords(countWords(event.currentTarget.value))}
        />
      </Field>
      <p className="mb-2 text-sm text-muted" aria-live="polite">
        {words < statementWordsAtLeast ? `${words} of ${statementWordsAtLeast} words` : `${words} words`}
      </p>
      <Button type="submit" kind="primary" isPending={tools.isPending}>
        Save
      </Button>
    </div>
  )
}
