import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { newGoalPath, newOutcomePath, outcomesPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { CategoryTabs, ofCategory } from '#app/features/outcomes/category-tabs.tsx'
import { OutcomeList } from '#app/features/outcomes/outcome-list.tsx'
import { goalsToMeasure, listOutcomes } from '#app/features/outcomes/outcomes-queries.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, url }) => ({
    slug: account.slug,
    category: url.searchParams.get('category'),
    goals: listOutcomes(db, account.id, todayIn(account.timeZone, at.now)),
    hasGoals: goalsToMeasure(db, account.id).length > 0,
    mayEdit: mayEditOutcomes(actor),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Outcomes') }]

export default function Outcomes() {
  const { slug, category, goals, hasGoals, mayEdit } = useLoaderData<typeof loader>()
  const add = mayEdit && hasGoals && (
    <LinkButton href={newOutcomePath(slug)} kind="primary">
      + Outcome
    </LinkButton>
  )
  const addGoal = mayEdit && !hasGoals && <LinkButton href={newGoalPath(slug)}>Add a goal first</LinkButton>
  return (
    <>
      <PageHeader
        title="Outcomes"
        description="What is measured for each goal, how far it has come, and who confirmed it."
        actions={goals.length > 0 && add}
      />
      {goals.length > 0 ? (
        <>
          <CategoryTabs goals={goals} current={category} href={outcomesPath(slug)} />
          {ofCategory(goals, category).map((goal) => (
            <OutcomeList key={goal.id} goal={goal} slug={slug} />
          ))}
        </>
      ) : (
        <EmptyState title="No outcomes yet" action={add || addGoal}>
          An outcome is a figure that shows whether a goal is reached: days to close, hours saved, costs
          reduced. It begins with where you stand today and where you want to be.
        </EmptyState>
      )}
    </>
  )
}
