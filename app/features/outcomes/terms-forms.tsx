import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Answer } from '#app/domain/answer.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import type { ShownTerms } from './show-terms.server.ts'
import { setShareForm } from './terms-form.ts'

type TermsFormsProps = { terms: ShownTerms; href: string }

/** What this reader can do about the terms: say the share (the customer's word alone), and agree. */
export function TermsForms({ terms, href }: TermsFormsProps) {
  const { outcomeId, number, isOpen, may } = terms
  if (!may.nameShare) return null
  const seen = String(number)
  const form = <ShareForm key={seen} {...{ terms, href, seen }} />
  if (!isOpen && terms.share !== null) return <Settled isRevenue={terms.isRevenue}>{form}</Settled>
  return (
    <div className="mt-3 flex flex-col items-start gap-3 print-hidden">
      {form}
      {isOpen && may.agree && (
        <QuickForm key={`agree ${seen}`} intent="agree-terms" action={href} hidden={{ outcomeId, seen }}>
          <Button type="submit">
            {terms.share === null ? 'Agree, and say the share later' : 'Agree as it stands'}
          </Button>
        </QuickForm>
      )}
    </div>
  )
}

/** What is said and agreed stands in words; the form to say it anew is folded away, unless it came back refused. */
function Settled({ isRevenue, children }: { isRevenue: boolean; children: ReactNode }) {
  const posted = useActionData<Answer>()
  const isRefused = posted?.ok === false && posted.intent === 'set-share'
  return (
    <details className="group mt-3 print-hidden" open={isRefused || undefined}>
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {isRevenue ? 'Change the share or the margin' : 'Change the share'}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}

function ShareForm({ terms, href, seen }: TermsFormsProps & { seen: string }) {
  const { outcomeId, share, margin, isRevenue } = terms
  const start = {
    outcomeId,
    seen,
    attributionShare: share ?? '',
    ...(isRevenue ? { margin: margin ?? '' } : {}),
  }
  return (
    <ActionForm
      intent="set-share"
      schema={setShareForm}
      action={href}
      start={start}
      hidden={['outcomeId', 'seen']}
      subject="outcomeId"
      className="w-full"
    >
      {(tools) => (
        <>
          <PercentField
            tools={tools}
            name="attributionShare"
            label="How much of the improvement is down to the product?"
            hint="In per cent, from 0 to 100. Your word, not the vendor’s"
            isRequired
          />
          {isRevenue && (
            <PercentField
              tools={tools}
              name="margin"
              label="What part of this revenue is margin?"
              hint="In per cent. Only that part is set against what the contract costs"
            />
          )}
          <Button type="submit" kind="primary" isPending={tools.isPending}>
            {shareButton(terms)}
          </Button>
        </>
      )}
    </ActionForm>
  )
}

function shareButton({ isOpen, may }: ShownTerms): string {
  if (!may.agree) return 'Propose this share'
  return isOpen ? 'Agree with this share' : 'Save'
}

type PercentProps = { tools: FormTools; name: string; label: string; hint: string; isRequired?: boolean }

function PercentField({ tools: { field, error }, name, isRequired = false, ...words }: PercentProps) {
  return (
    <Field {...words} error={error(name)} isRequired={isRequired}>
      <TextInput {...field(name)} inputMode="decimal" autoComplete="off" className="max-w-28" />
    </Field>
  )
}
