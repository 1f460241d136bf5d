import { expansionPath, planPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ExpansionFields } from './expansion-fields.tsx'
import { openExpansionForm } from './expansion-form.ts'
import { ExpansionLine } from './expansion-line.tsx'
import type { ExpansionPageData } from './expansion-page.server.ts'
import { NextOpportunity } from './next-opportunity.tsx'

export type ExpansionPageProps = ExpansionPageData & { slug: string; accountName: string; vendorName: string }

/** Where more could be done for this customer, for the vendor's side alone. */
export function ExpansionPage(props: ExpansionPageProps) {
  const { slug, accountName, vendorName, expansions, suggestions } = props
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title={`More to do for ${accountName}`}
        description="Opportunities follow from results. Each is counted for the stage the account was in on the day it opened."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          {suggestions.map((goal) => (
            <NextOpportunity key={goal.id} {...{ slug, goal, vendorName }} isGoalNamed />
          ))}
          <Card title="Opportunities" tone="internal" vendorName={vendorName}>
            {expansions.length === 0 && (
              <EmptyState title="Nothing is open yet">
                When a goal is reached and the customer has confirmed what it was worth, ask what comes next.
                What they answer belongs here, with an amount and a day.
              </EmptyState>
            )}
            <ul>
              {expansions.map((expansion) => (
                <ExpansionLine
                  key={expansion.id}
                  {...props}
                  expansion={expansion}
                  action={expansionPath(slug)}
                />
              ))}
            </ul>
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {expansions.length > 0 && <Totals {...props} />}
          <OpenOne key={props.start.goalId} {...props} />
        </div>
      </div>
    </>
  )
}

function Totals({ totals, vendorName }: ExpansionPageProps) {
  return (
    <Card title="In all" tone="internal" vendorName={vendorName}>
      <KeyValueList
        items={totals.map(({ title, count, amount }) => ({
          term: `${title} (${count})`,
          detail: amount,
        }))}
      />
    </Card>
  )
}

function OpenOne({ slug, currency, goals, start, today }: ExpansionPageProps) {
  return (
    <Card title="Open an opportunity" id="add">
      <ActionForm
        intent="open-expansion"
        schema={openExpansionForm}
        action={expansionPath(slug)}
        start={{ ...start, amount: '', openedOn: today, note: '' }}
      >
        {(tools) => (
          <>
            <ExpansionFields tools={tools} currency={currency} goals={goals} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Open it
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
