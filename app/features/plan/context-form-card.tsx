import { useState } from 'react'
import { contextFieldTitles } from '#app/domain/plan/context.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { writeContextForm } from './context-form.ts'

type ContextFormCardProps = {
  action: string
  accountName: string
  texts: { headline: string; challenge: string; success: string }
  isConfirmed: boolean
}

/** Writing the context. Every save is a version of its own and asks the customer to confirm again. */
export function ContextFormCard({ action, accountName, texts, isConfirmed }: ContextFormCardProps) {
  const [saves, setSaves] = useState(0)
  const { headline, challenge, success } = texts
  return (
    <Card
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
        {({ field, error, isPending }) => (
          <>
            <Field
              label={contextFieldTitles.headline}
              hint="The title of the plan: “Close the books in three days, not ten.”"
              error={error('headline')}
            >
              <TextInput {...field('headline')} autoComplete="off" />
            </Field>
            <Field
              label={contextFieldTitles.challenge}
              hint="What goes wrong today, for whom, and what it costs."
              error={error('challenge')}
            >
              <TextArea {...field('challenge')} rows={4} />
            </Field>
            <Field
              label={contextFieldTitles.success}
              hint="How the work looks when it is solved."
              error={error('success')}
            >
              <TextArea {...field('success')} rows={4} />
            </Field>
            {isConfirmed && (
              <p className="mb-2 text-sm text-muted">
                This text is confirmed. Saving a change asks for it again.
              </p>
            )}
            <Button type="submit" kind="primary" isPending={isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
