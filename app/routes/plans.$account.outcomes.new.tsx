import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { catalogueEntry, catalogueStart } from '#app/domain/outcomes/catalogue/catalogue.ts'
import { valuationTexts } from '#app/domain/outcomes/valuation-texts.ts'
import { newGoalPath, outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { addOutcome } from '#app/features/outcomes/add-outcome.server.ts'
import { CataloguePicker } from '#app/features/outcomes/catalogue-picker.tsx'
import { OutcomeFields } from '#app/features/outcomes/outcome-fields.tsx'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { goalsToMeasure } from '#app/features/outcomes/outcomes-queries.server.ts'
import { suggestedStart } from '#app/features/outcomes/suggested-measures.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: mayEditOutcomes,
  load: ({ context: { db, at }, account, url: { searchParams } }) => {
    const today = todayIn(account.timeZone, at.now)
    const goalId = searchParams.get('goal') ?? ''
    const itemId = searchParams.get('template') ?? ''
    const from = catalogueEntry(searchParams.get('from') ?? '')
    return {
      slug: account.slug,
      currency: account.currency,
      today,
      goalId,
      find: searchParams.get('find') ?? '',
      from: from && { key: from.key, start: catalogueStart(from) },
      goals: goalsToMeasure(db, account.id),
      suggested: suggestedStart(db, { accountId: account.id, goalId, itemId, today }),
    }
  },
})

export const action = planAction({
  'add-outcome': planIntent({
    may: mayEditOutcomes,
    form: addOutcomeForm,
    run: addOutcome,
    done: ({ outcomeId }, { account }) => ({ goTo: outcomePath(account.slug, outcomeId) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'New outcome') }]

const start = {
  ...{ name: '', category: 'time_saved', unit: 'hours', unitLabel: '', direction: 'decrease', kind: 'level' },
  ...{ cadence: 'monthly', baselineValue: '', targetValue: '', targetOn: '' },
  ...valuationTexts({
    factors: [],
    rate: null,
    rateWords: '',
    times: 'monthly',
    ownTimes: '',
    nature: 'capacity',
  }),
  ...{ templateItemId: '', catalogueKey: '' },
}

export default function NewOutcome() {
  const { slug, goalId, goals, find, from } = useLoaderData<typeof loader>()
  const chosen = goals.find(({ id }) => id === goalId) ?? goals[0]
  return (
    <>
      <PageHeader
        title="New outcome"
        crumbs={[{ label: 'Outcomes', href: outcomesPath(slug) }]}
        description="Where you stand today, and where you want to be. Both sides see it, and the customer confirms what is measured."
      />
      {chosen ? (
        <div className="grid items-start gap-5 lg:grid-cols-[1.62fr_1fr]">
          <div className="min-w-0 lg:col-start-2 lg:row-start-1">
            <CataloguePicker {...{ slug, find }} goalId={chosen.id} chosen={from?.key ?? ''} />
          </div>
          <Card className="min-w-0 lg:col-start-1 lg:row-start-1">
            <AddOutcomeForm goalId={chosen.id} key={from?.key} />
          </Card>
        </div>
      ) : (
        <EmptyState
          title="No goal to measure yet"
          action={<LinkButton href={newGoalPath(slug)}>Add a goal</LinkButton>}
        >
          An outcome belongs to a goal: what the customer wants to reach. Add that first.
        </EmptyState>
      )}
    </>
  )
}

function AddOutcomeForm({ goalId }: { goalId: string }) {
  const { slug, currency, today, goals, suggested, from } = useLoaderData<typeof loader>()
  const options = goals.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <ActionForm
      intent="add-outcome"
      schema={addOutcomeForm}
      start={{ ...start, baselineOn: today, ...suggested, ...from?.start, goalId }}
      hidden={['templateItemId', 'catalogueKey']}
    >
      {(tools) => (
        <>
          <Field label="For which goal" error={tools.error('goalId')} isRequired>
            <Select {...tools.field('goalId')} options={options} />
          </Field>
          <OutcomeFields tools={tools} currency={currency} />
          <div className="mt-5 flex flex-wrap gap-2.5">
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Add outcome
            </Button>
            <LinkButton href={outcomesPath(slug)}>Cancel</LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  )
}
