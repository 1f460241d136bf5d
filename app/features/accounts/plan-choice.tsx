import { planPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

/** One plan a customer may open. `passed` counts the stones already laid. */
export type PlanOffered = { slug: string; name: string; stage: string; passed: number; role: string }

/** The plans of somebody who belongs to several customers, or a kind word for somebody who belongs to none. */
export function PlanChoice({ plans, vendorName }: { plans: PlanOffered[]; vendorName: string }) {
  if (plans.length === 0) {
    return (
      <>
        <PageHeader title="No plan is open to you now" />
        <div className="rounded-card border border-line bg-card">
          <EmptyState title="Your sign-in works, but no plan names you">
            Access to a plan comes by invitation from a colleague or from {vendorName}. If you had one before,
            it was taken back; whoever looks after the plan at your company can invite you again.
          </EmptyState>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title="Which plan would you like to open?"
        description={`You work on ${plans.length} plans with ${vendorName}.`}
      />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <li key={plan.slug}>
            <Anchor
              href={planPath(plan.slug)}
              className="flex h-full items-center gap-4 rounded-card border border-line bg-card p-4 hover:border-edge sm:p-5"
            >
              <CairnMark passed={plan.passed} size={36} />
              <span className="min-w-0">
                <span className="title-card block">{plan.name}</span>
                <span className="text-sm text-muted">
                  In {plan.stage} · you are {plan.role.toLowerCase()}
                </span>
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}
