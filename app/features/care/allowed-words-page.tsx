import { useState } from 'react'
import { contextPath, planPath, wordsPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { allowWordForm } from './word-form.ts'

export type AllowedWordRow = { id: string; term: string; reason: string; about: string }

type AllowedWordsPageProps = {
  slug: string
  accountName: string
  vendorName: string
  words: readonly AllowedWordRow[]
  /** The vocabulary, to choose from. */
  terms: readonly string[]
}

/** Terms of ours that are plain words for one customer: which, why, and since when. */
export function AllowedWordsPage({ slug, accountName, vendorName, words, terms }: AllowedWordsPageProps) {
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Context', href: contextPath(slug) },
        ]}
        title="Plain words here"
        description={`A term of our vocabulary that ${accountName} would use if we did not exist. It is no longer marked in their context, and no longer holds the plan up.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title="Allowed" tone="internal" vendorName={vendorName}>
          {words.length === 0 && (
            <EmptyState title="No word is allowed yet">
              Most contexts read better in other words. Allow one when there is no other: a dispatcher’s
              “board” is a board, whatever our product is called.
            </EmptyState>
          )}
          <ul>
            {words.map((word) => (
              <Word key={word.id} {...word} action={wordsPath(slug)} />
            ))}
          </ul>
        </Card>
        <AllowForm action={wordsPath(slug)} accountName={accountName} vendorName={vendorName} terms={terms} />
      </div>
    </>
  )
}

function Word({ id, term, reason, about, action }: AllowedWordRow & { action: string }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-internal-line py-3 not-last:border-b">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">{term}</p>
        <p>{reason}</p>
        <p className="text-sm text-muted">{about}</p>
      </div>
      <QuickForm intent="end-allowed-word" action={action} hidden={{ allowedWordId: id }}>
        <Button type="submit" size="small">
          Count it again<span className="sr-only">: {term}</span>
        </Button>
      </QuickForm>
    </li>
  )
}

type AllowFormProps = Pick<AllowedWordsPageProps, 'accountName' | 'vendorName' | 'terms'> & { action: string }

function AllowForm({ action, accountName, vendorName, terms }: AllowFormProps) {
  const [saves, setSaves] = useState(0)
  return (
    <Card title="Allow a word" tone="internal" vendorName={vendorName}>
      <ActionForm
        key={saves}
        intent="allow-word"
        schema={allowWordForm}
        action={action}
        start={{ term: '', reason: '' }}
        onDone={() => setSaves((before) => before + 1)}
      >
        {({ field, error, isPending }) => (
          <>
            <Field label="The word" isRequired error={error('term')}>
              <TextInput {...field('term')} list="vocabulary" autoComplete="off" />
            </Field>
            <datalist id="vocabulary">
              {terms.map((term) => (
                <option key={term} value={term} />
              ))}
            </datalist>
            <Field
              label="Why it is a plain word"
              hint={`In what other sense ${accountName} uses it. It is kept in the history.`}
              isRequired
              error={error('reason')}
            >
              <TextInput {...field('reason')} autoComplete="off" />
            </Field>
            <Button type="submit" kind="primary" isPending={isPending}>
              Allow it here
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
