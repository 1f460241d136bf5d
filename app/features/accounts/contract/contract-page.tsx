import { contractPath, planPath } from '#app/domain/paths.ts'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ContractFields } from './contract-fields.tsx'
import { addContractForm } from './contract-form.ts'
import type { ContractPageData } from './contract-page.server.ts'
import { ContractPeriodLine } from './contract-period-line.tsx'

export type ContractPageProps = ContractPageData & { slug: string; accountName: string; vendorName: string }

/** What the customer pays, stretch by stretch: the vendor's side alone opens it. */
export function ContractPage(props: ContractPageProps) {
  const { slug, accountName, vendorName, currency, periods } = props
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title={`The contract with ${accountName}`}
        description="Value is set against what it costs. The price of each period is spread evenly over its days."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title="Periods" tone="internal" vendorName={vendorName}>
          {periods.length === 0 && (
            <EmptyState title="No contract written down yet">
              A first day, a last day and a price are enough. From them follow the value per year, the renewal
              date, and what each euro came back as.
            </EmptyState>
          )}
          <ul>
            {periods.map((period) => (
              <ContractPeriodLine
                key={period.id}
                period={period}
                currency={currency}
                action={contractPath(slug)}
              />
            ))}
          </ul>
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          {periods.length > 0 && <Figures {...props} />}
          <AddPeriod {...props} />
        </div>
      </div>
    </>
  )
}

function Figures({ yearly, renews, cost, vendorName }: ContractPageProps) {
  return (
    <Card title="What follows" tone="internal" vendorName={vendorName}>
      {yearly && <BigFigure value={yearly} caption="a year" />}
      <div className="mt-3">
        <KeyValueList
          items={[
            { term: 'Renews', detail: renews ?? 'Nothing is contracted ahead' },
            { term: 'Cost so far', detail: cost },
          ]}
        />
      </div>
    </Card>
  )
}

function AddPeriod({ slug, currency, periods }: ContractPageProps) {
  return (
    <Card title={periods.length === 0 ? 'Write the contract down' : 'Add a period'} id="add">
      <ActionForm
        intent="add-contract"
        schema={addContractForm}
        action={contractPath(slug)}
        start={{ startsOn: '', endsOn: '', price: '' }}
      >
        {(tools) => (
          <>
            <ContractFields tools={tools} currency={currency} />
            <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-1">
              Add the period
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
