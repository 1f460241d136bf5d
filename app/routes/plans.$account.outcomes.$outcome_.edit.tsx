import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import { outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { editOutcome } from '#app/features/outcomes/edit-outcome.server.ts'
import { OutcomeFields } from '#app/features/outcomes/outcome-fields.tsx'
import {
  editOutcomeForm,
  outcomeFieldNames,
  outcomeFieldTitles,
} from '#app/features/outcomes/outcome-form.ts'
import { findOutcomeToEdit } from '#app/features/outcomes/outcome-page-queries.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: mayEditOutcomes,
  load: ({ context, account, params }) => {
    const found = findOutcomeToEdit(context.db, { accountId: account.id, outcomeId: params.outcome ?? '' })
    if (!found) throw refusalResponse({ code: 'not-found' })
    return { slug: account.slug, currency: account.currency, ...found }
  },
})

export const action = planAction({
  'edit-outcome': planIntent({
    may: mayEditOutcomes,
    form: editOutcomeForm,
    run: editOutcome,
    done: ({ outcomeId }, { account }) => ({ goTo: outcomePath(account.slug, outcomeId) }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data ? `Edit ${data.texts.name}` : 'Edit') },
]

export default function EditOutcome() {
  const { slug, currency, outcomeId, isAgreed, texts } = useLoaderData<typeof loader>()
  const href = outcomePath(slug, outcomeId)
  return (
    <>
      <PageHeader
        title={`Edit ${texts.name}`}
        crumbs={[
          { label: 'Outcomes', href: outcomesPath(slug) },
          { label: texts.name, href },
        ]}
      />
      <Card className="max-w-3xl">
        {isAgreed && (
          <Notice title="Both sides agreed on this" className="mb-4">
            If you change the figures, dates, unit or how often it is measured, the goal is proposed again and
            the other side is asked to agree. If you change what it is worth, the customer is asked to agree
            how it is counted; until then every figure counts as reported.
          </Notice>
        )}
        <ActionForm
          intent="edit-outcome"
          schema={editOutcomeForm}
          start={{ outcomeId, ...texts }}
          hidden={['outcomeId']}
          record={`outcome:${outcomeId}`}
          edits={outcomeFieldNames}
          labels={outcomeFieldTitles}
        >
          {(tools) => (
            <>
              <OutcomeFields tools={tools} currency={currency} />
              <div className="mt-3 flex flex-wrap gap-2.5">
                <Button type="submit" kind="primary" isPending={tools.isPending}>
                  Save
                </Button>
                <LinkButton href={href}>Cancel</LinkButton>
              </div>
            </>
          )}
        </ActionForm>
      </Card>
    </>
  )
}
