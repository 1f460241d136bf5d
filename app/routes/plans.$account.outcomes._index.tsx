import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditOutcomes, mayVerifySome } from '#app/domain/access/outcomes-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { newGoalPath, newOutcomePath, outcomesPath, usagePath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { CategoryTabs, ofCategory } from '#app/features/outcomes/category-tabs.tsx'
import { listWorth } from '#app/features/outcomes/list-worth.server.ts'
import { TotalWorth } from '#app/features/outcomes/listed-worth.tsx'
import { verifyMeasurementForm } from '#app/features/outcomes/measurement-form.ts'
import { OutcomeList } from '#app/features/outcomes/outcome-list.tsx'
import { goalsToMeasure, listOutcomes } from '#app/features/outcomes/outcomes-queries.server.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { WaitingList } from '#app/features/outcomes/waiting-list.tsx'
import { waitingToConfirm } from '#app/features/outcomes/waiting-queries.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

/** As many as one form may confirm. */
const waitingShown = 200

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, url }) => {
    const today = todayIn(account.timeZone, at.now)
    return {
      slug: account.slug,
      today,
      category: url.searchParams.get('category'),
      waiting: waitingToConfirm(db, actor, waitingShown),
      goals: listOutcomes(db, account.id, today),
      worths: listWorth(db, { accountId: account.id, today }),
      hasGoals: goalsToMeasure(db, account.id).length > 0,
      mayEdit: mayEditOutcomes(actor),
    }
  },
})

export const action = planAction({
  verify: planIntent({
    may: mayVerifySome,
    form: verifyMeasurementForm,
    run: verifyMeasurement,
    done: ({ verified }) => ({ message: verified === 1 ? 'Confirmed' : `${verified} figures confirmed` }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Outcomes') }]

export default function Outcomes() {
  const { slug, today, waiting, category, goals, worths, hasGoals, mayEdit } = useLoaderData<typeof loader>()
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
        actions={
          goals.length > 0 && (
            <>
              <LinkButton href={usagePath(slug)}>Product usage</LinkButton>
              {add}
            </>
          )
        }
      />
      {goals.length > 0 ? (
        <>
          <TotalWorth worths={worths.all} slug={slug} />
          <WaitingList waiting={waiting} slug={slug} today={today} action={`${outcomesPath(slug)}?index`} />
          <CategoryTabs goals={goals} current={category} href={outcomesPath(slug)} />
          {ofCategory(goals, category).map((goal) => (
            <OutcomeList key={goal.id} goal={goal} worths={worths} slug={slug} />
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
