import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { memberRoleFacts } from '#app/domain/accounts/member.ts'
import { stageFacts, stages } from '#app/domain/care/stages.ts'
import { choosePlanPath, planPath, portfolioPath } from '#app/domain/paths.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { PlanChoice, type PlanOffered } from '#app/features/accounts/plan-choice.tsx'
import { plansOf } from '#app/features/accounts/plan-choice-queries.server.ts'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { personLoader } from '#app/http/loaders.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'
import type { loader as rootLoader } from '../root.tsx'

/** A customer's plans; with only one there is nothing to choose. Staff have the portfolio. */
export const loader = personLoader({
  load: ({ context, person }) => {
    if (person.kind === 'staff') throw redirect(portfolioPath())
    const plans = plansOf(context.db, person.userId)
    const [only] = plans
    if (only && plans.length === 1) throw redirect(planPath(only.slug))
    const offered: PlanOffered[] = plans.map(({ slug, name, stage, role }) => ({
      slug,
      name,
      stage: stageFacts[stage].title,
      passed: stages.indexOf(stage),
      role: memberRoleFacts[role].title,
    }))
    return { person: { userId: person.userId, name: person.name }, plans: offered }
  },
})

export const meta: MetaFunction = () => [{ title: 'Your plans' }]

export default function Plans() {
  const { person, plans } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  return (
    <AppShell
      name={vendorName}
      homeHref={choosePlanPath()}
      aside={
        <>
          <SearchButton />
          <PersonMenu person={person} />
        </>
      }
    >
      <PlanChoice plans={plans} vendorName={vendorName} />
    </AppShell>
  )
}
