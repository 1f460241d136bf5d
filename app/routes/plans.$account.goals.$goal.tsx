import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'
import {
  mayAgreeSomeGoal,
  mayEditPlan,
  mayLinkSolutions,
  mayProposeGoals,
  maySeePlan,
  mayWriteValueStatement,
} from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { vocabularyTexts } from '#app/features/care/vocabulary-queries.server.ts'
import { suggestionFor } from '#app/features/insights/expansion-page.server.ts'
import { NextOpportunity } from '#app/features/insights/next-opportunity.tsx'
import { countedMeasures } from '#app/features/outcomes/counted-measures.server.ts'
import type { GoalOutcomes } from '#app/features/outcomes/glance.ts'
import { planOutcomes } from '#app/features/outcomes/plan-outcomes-queries.server.ts'
import { goalsWithVerifiedValue } from '#app/features/outcomes/read-ledger.server.ts'
import { suggestedMeasures } from '#app/features/outcomes/suggested-measures.server.ts'
import { addSolution } from '#app/features/plan/add-solution.server.ts'
import { agreeGoal } from '#app/features/plan/agree-goal.server.ts'
import { closeGoal } from '#app/features/plan/close-goal.server.ts'
import { conversationAbout } from '#app/features/plan/comments/conversation.server.ts'
import { editGoal } from '#app/features/plan/edit-goal.server.ts'
import { editSolution } from '#app/features/plan/edit-solution.server.ts'
import {
  agreeGoalForm,
  closeGoalForm,
  editGoalForm,
  proposeGoalForm,
  reopenGoalForm,
} from '#app/features/plan/goal-form.ts'
import { goalPage } from '#app/features/plan/goal-page.server.ts'
import { GoalPage } from '#app/features/plan/goal-page.tsx'
import { proposeGoal } from '#app/features/plan/propose-goal.server.ts'
import { removeSolution } from '#app/features/plan/remove-solution.server.ts'
import { reopenGoal } from '#app/features/plan/reopen-goal.server.ts'
import { addSolutionForm, editSolutionForm, removeSolutionForm } from '#app/features/plan/solution-form.ts'
import { writeValueStatementForm } from '#app/features/plan/value-statement-form.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { writeValueStatement } from '#app/features/plan/write-value-statement.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor, params, url }) => {
    const reading = { timeZone: account.timeZone, now: context.at.now }
    const page = goalPage(context.db, { actor, goalId: params.goal ?? '', reading })
    const conversation =
      page && conversationAbout(context.db, { actor, account, subject: 'goal', subjectId: page.goal.id })
    if (!page || !conversation) throw refusalResponse({ code: 'not-found' })
    const { slug, name: accountName } = account
    const today = todayIn(account.timeZone, context.at.now)
    const outcomes = planOutcomes(context.db, { accountId: account.id, today, drawn: new Set() })
    const measures = measuresOf(outcomes[page.goal.id])
    const counted = countedMeasures(context.db, { accountId: account.id, goalId: page.goal.id })
    const suggestions = suggestedMeasures(context.db, { accountId: account.id, goalId: page.goal.id })
    const capabilities = page.may.linkSolutions ? vocabularyTexts(context.db) : []
    const isEditing = url.searchParams.has('edit')
    const value = { accountId: account.id, today }
    const isAskedFor = page.goal.lifecycle === 'closed' && mayKeepExpansions(actor)
    const next = isAskedFor
      ? suggestionFor(context.db, {
          ...{ accountId: account.id, goalId: page.goal.id },
          withVerifiedValue: () => goalsWithVerifiedValue(context.db, value),
        })
      : null
    return {
      ...page,
      conversation,
      measures,
      counted,
      suggestions,
      capabilities,
      slug,
      accountName,
      isEditing,
      next,
    }
  },
})

/** The goal's outcomes in words, the primary one first. */
function measuresOf(outcomes: GoalOutcomes | undefined) {
  return (outcomes ? [outcomes.primary, ...outcomes.others] : []).map(
    ({ id, name, figureText, wayText, verification, verificationText }) => {
      return { id, name, figureText, wayText, isVerified: verification === 'verified', verificationText }
    },
  )
}

export const action = planAction({
  'edit-goal': planIntent({
    may: mayEditPlan,
    form: editGoalForm,
    run: editGoal,
    done: ({ isAskedAgain }) =>
      isAskedAgain ? { message: 'Saved. The other side is asked to agree again' } : {},
  }),
  'propose-goal': planIntent({
    may: mayProposeGoals,
    form: proposeGoalForm,
    run: proposeGoal,
    done: () => ({ message: 'Proposed. The other side gets a mail' }),
  }),
  'agree-goal': planIntent({
    may: mayAgreeSomeGoal,
    form: agreeGoalForm,
    run: agreeGoal,
    done: () => ({ message: 'Agreed by both sides' }),
  }),
  'close-goal': planIntent({ may: mayEditPlan, form: closeGoalForm, run: closeGoal }),
  'reopen-goal': planIntent({
    may: mayEditPlan,
    form: reopenGoalForm,
    run: reopenGoal,
    done: () => ({ message: 'The goal is open again' }),
  }),
  'add-solution': planIntent({ may: mayLinkSolutions, form: addSolutionForm, run: addSolution }),
  'edit-solution': planIntent({ may: mayLinkSolutions, form: editSolutionForm, run: editSolution }),
  'remove-solution': planIntent({
    may: mayLinkSolutions,
    form: removeSolutionForm,
    run: removeSolution,
    done: () => ({ message: 'Taken away from this goal' }),
  }),
  'write-value-statement': planIntent({
    may: mayWriteValueStatement,
    form: writeValueStatementForm,
    run: writeValueStatement,
    done: () => ({ message: 'Saved, in your own words' }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.goal.title ?? 'Goal') },
]

export default function Goal() {
  const { next, ...page } = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  return (
    <GoalPage {...page} vendorName={vendorName}>
      {next && <NextOpportunity slug={page.slug} goal={next} vendorName={vendorName} />}
    </GoalPage>
  )
}
