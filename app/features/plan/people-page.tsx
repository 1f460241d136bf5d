import { newPersonPath, personPath } from '#app/domain/paths.ts'
import type { Branch } from '#app/domain/plan/reports-to.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type ChartPerson, ReportsToChart } from './reports-to-chart.tsx'
import { type SuccessionAsked, SuccessorCard } from './successor-form.tsx'

type Departed = { id: string; name: string; title: string; side: 'customer' | 'vendor'; leftOn: string }

type PeoplePageProps = {
  account: { slug: string; name: string }
  vendorName: string
  customer: Branch<ChartPerson>[]
  vendor: Branch<ChartPerson>[]
  departed: Departed[]
  asked: SuccessionAsked[]
  /** Flags of the method that nobody of the customer's carries. */
  missing: string[]
  mayEdit: boolean
  mayInvite: boolean
  /** Whose successors the reader may name. */
  mayName: { customer: boolean; vendor: boolean }
}

/** Who matters to the plan on both sides, and who reports to whom. */
export function PeoplePage(props: PeoplePageProps) {
  const { account, vendorName, customer, vendor, departed, asked, missing, mayEdit, mayInvite, mayName } =
    props
  const add = (
    <LinkButton href={newPersonPath(account.slug)} kind="primary">
      <Icon name="plus" /> Add person
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title="The people behind this plan"
        description="Who decides, who pays, who feels the difference every day, with or without a login here."
        actions={mayEdit && add}
      />
      {asked.length > 0 && (
        <section aria-label="Successors wanted" className="mb-5 grid items-start gap-4 lg:grid-cols-2">
          {asked.map((person) => (
            <SuccessorCard
              key={person.id}
              accountSlug={account.slug}
              asked={person}
              mayName={mayName[person.side]}
            />
          ))}
        </section>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title={account.name} count={countOf(customer)}>
          {missing.length > 0 && (
            <Notice tone="warning" className="my-2" title="Somebody is still missing">
              Nobody is marked yet as one who {readMissing(missing)}.
            </Notice>
          )}
          {customer.length === 0 ? (
            <EmptyState title={`Nobody at ${account.name} yet`} action={mayEdit && add}>
              Add who controls the budget, who has a say in the renewal, and who works with the result every
              day. A plan that depends on one person ends when they leave.
            </EmptyState>
          ) : (
            <ReportsToChart
              accountSlug={account.slug}
              label={`People at ${account.name}`}
              branches={customer}
              mayInvite={mayInvite}
            />
          )}
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={vendorName} count={countOf(vendor)}>
            {vendor.length === 0 ? (
              <p className="text-muted">Nobody of {vendorName} is on this plan now.</p>
            ) : (
              <ReportsToChart
                accountSlug={account.slug}
                label={`People at ${vendorName}`}
                branches={vendor}
                mayInvite={false}
              />
            )}
          </Card>
          {departed.length > 0 && <DepartedCard accountSlug={account.slug} departed={departed} />}
        </div>
      </div>
    </>
  )
}

function DepartedCard({ accountSlug, departed }: { accountSlug: string; departed: Departed[] }) {
  return (
    <Card title="Have left" count={departed.length}>
      <ul>
        {departed.map(({ id, name, leftOn }) => (
          <li key={id} className="flex justify-between gap-3 py-1.5">
            <a
              href={personPath(accountSlug, id)}
              className="min-w-0 text-muted [overflow-wrap:anywhere] hover:underline"
            >
              {name}
            </a>
            <span className="shrink-0 text-sm text-muted">{leftOn}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function countOf(branches: Branch<ChartPerson>[]): number {
  return branches.reduce((sum, { person, reports }) => sum + (person.hasLeft ? 0 : 1) + countOf(reports), 0)
}

/** "influences the renewal or controls the budget". */
function readMissing(missing: string[]): string {
  const words = missing.map((flag) => flag.charAt(0).toLowerCase() + flag.slice(1))
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
