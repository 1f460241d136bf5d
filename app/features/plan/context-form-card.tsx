import { useState } from 'react'
import { contextFieldTitles } from '#app/domain/plan/context.ts'
import { type TogetherPlace, WrittenTogether } from '#app/features/activity/together/written-together.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { writeContextForm } from './context-form.ts'
import { contextHints } from './context-hints.ts'
import { ContextWords, TermNote } from './context-notes.tsx'
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
  /** Where several people write it at once. */
  place: TogetherPlace
  /** The version that stands; 0 before the first. */
  number: number
}

const loadEditors = () => import('./context-editors.tsx').then(({ ContextEditors }) => ContextEditors)

/**
 * Writing the context, several people at once where scripts run. Every save is a version of its own and asks the customer
 * to confirm again.
 */
export function ContextFormCard(props: ContextFormCardProps) {
  const { accountName, texts, number, isConfirmed, isVendor, sent } = props
  const { headline, challenge, success } = texts
  return (
    <Card
      id="write"
      title={headline || challenge || success ? 'Edit' : 'Write it down'}
      subtitle={`In the words of ${accountName}, without naming a product.`}
    >
      <WrittenTogether place={props.place} load={loadEditors} plain={<PlainForm {...props} />}>
        {(text, ContextEditors) => (
          <ContextEditors {...{ text, texts, number, isConfirmed, isVendor, sent }} />
        )}
      </WrittenTogether>
    </Card>
  )
}

function PlainForm(props: ContextFormCardProps) {
  const [saves, setSaves] = useState(0)
  const { headline, challenge, success } = props.texts
  return (
    <ActionForm
      key={saves}
      intent="write-context"
      schema={writeContextForm}
      action={props.action}
      start={{ headline, challenge, success }}
      record="context"
      edits={['headline', 'challenge', 'success']}
      labels={contextFieldTitles}
      onDone={() => setSaves((before) => before + 1)}
    >
      {(tools) => <ContextFields {...props} tools={tools} />}
    </ActionForm>
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
  return (
    <>
      <Field label={contextFieldTitles.headline} hint={contextHints.headline} error={tools.error('headline')}>
        <TextInput
          {...tools.field('headline')}
          autoComplete="off"
          onInput={(event) => live.write('headline', event.currentTarget.value)}
        />
      </Field>
      <TermNote live={live} isVendor={isVendor} field="headline" />
      <ContextPart {...part} field="challenge" hint={contextHints.challenge} />
      <ContextPart {...part} field="success" hint={contextHints.success} />
      <ContextWords texts={live.texts} isConfirmed={isConfirmed} />
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
