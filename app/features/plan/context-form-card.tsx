import { useState } from 'react'
import { termSentence } from '#app/domain/care/marked-text.ts'
import { contextFieldTitles, contextWords, contextWordsAtLeast } from '#app/domain/plan/context.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { writeContextForm } from './context-form.ts'
import { TermTextArea } from './term-text-area.tsx'
import { type LiveText, type SentWords, useLiveTerms } from './use-live-terms.ts'

type Texts = { headline: string; challenge: string; success: string }

type ContextFormCardProps = {
  action: string
  accountName: string
  texts: Texts
  isConfirmed: boolean
  isVendor: boolean
  /** What to mark while somebody writes. */
  sent: SentWords
}

/** Writing the context. Every save is a version of its own and asks the customer to confirm again. */
export function ContextFormCard(props: ContextFormCardProps) {
  const { action, accountName, texts } = props
  const [saves, setSaves] = useState(0)
  const { headline, challenge, success } = texts
  return (
    <Card
      id="write"
      title={headline || challenge || success ? 'Edit' : 'Write it down'}
      subtitle={`In the words of ${accountName}, without naming a product.`}
    >
      <ActionForm
        key={saves}
        intent="write-context"
        schema={writeContextForm}
        action={action}
        start={{ headline, challenge, success }}
        edits={['headline', 'challenge', 'success']}
        labels={contextFieldTitles}
        onDone={() => setSaves((before) => before + 1)}
      >
        {(tools) => <ContextFields {...props} tools={tools} />}
      </ActionForm>
    </Card>
  )
}

function ContextFields({
  tools,
  texts,
  isConfirmed,
  isVendor,
  sent,
}: ContextFormCardProps & { tools: FormTools }) {
  const live = useLiveTerms(texts, sent)
  const part = { tools, live, isVendor }
  const words = contextWords({ challenge: live.texts.challenge ?? '', success: live.texts.success ?? '' })
  return (
    <>
      <Field
        label={contextFieldTitles.headline}
        hint="The title of the plan: “Close the books in three days, not ten.”"
        error={tools.error('headline')}
      >
        <TextInput
          {...tools.field('headline')}
          autoComplete="off"
          onInput={(event) => live.write('headline', event.currentTarget.value)}
        />
      </Field>
      <TermNote {...part} field="headline" />
      <ContextPart {...part} field="challenge" hint="What goes wrong today, for whom, and what it costs." />
      <ContextPart {...part} field="success" hint="How the work looks when it is solved." />
      <p className="mb-2 text-sm text-muted" aria-live="polite">
        {words < contextWordsAtLeast
          ? `${words} words so far. ${contextWordsAtLeast} or more together say enough to work with.`
          : `${words} words together.`}
      </p>
      {isConfirmed && (
        <p className="mb-2 text-sm text-muted">This text is confirmed. Saving a change asks for it again.</p>
      )}
      <Button type="submit" kind="primary" isPending={tools.isPending}>
        Save
      </Button>
    </>
  )
}

type PartProps = {
  tools: FormTools
  live: LiveText
  isVendor: boolean
  field: 'headline' | 'challenge' | 'success'
}

function ContextPart({ hint, ...part }: PartProps & { hint: string }) {
  const { tools, live, field } = part
  return (
    <>
      <Field label={contextFieldTitles[field]} hint={hint} error={tools.error(field)}>
        <TermTextArea
          {...tools.field(field)}
          rows={4}
          runs={live.runsOf(live.texts[field] ?? '')}
          onText={(text) => live.write(field, text)}
        />
      </Field>
      <TermNote {...part} />
    </>
  )
}

/** A kind question under a field with the vendor's words in it. Nothing is refused for them. */
function TermNote({ live, isVendor, field }: PartProps) {
  const sentence = termSentence(live.termsOf(live.texts[field] ?? ''), isVendor ? 'vendor' : 'customer')
  return (
    <p aria-live="polite" className={sentence ? '-mt-5 mb-2.5 text-sm text-warning' : 'sr-only'}>
      {sentence}
    </p>
  )
}
