import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditPlan, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { milestonesPath, planPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { AddMilestoneCard } from '#app/features/plan/add-milestone-card.tsx'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import {
  addMilestoneForm,
  completeMilestoneForm,
  editMilestoneForm,
  reopenMilestoneForm,
} from '#app/features/plan/milestone-form.ts'
import { milestonesPage } from '#app/features/plan/milestone-page.server.ts'
import { MilestoneRow } from '#app/features/plan/milestone-row.tsx'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { reopenMilestone } from '#app/features/plan/reopen-milestone.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor }) => {
    const reading = { timeZone: account.timeZone, now: context.at.now }
    const { slug, name: accountName, stage: currentStage } = account
    return { slug, accountName, currentStage, ...milestonesPage(context.db, { actor, reading }) }
  },
})

export const action = planAction({
  'add-milestone': planIntent({ may: mayEditPlan, form: addMilestoneForm, run: addMilestone }),
  'edit-milestone': planIntent({ may: mayEditPlan, form: editMilestoneForm, run: editMilestone }),
  'complete-milestone': planIntent({
    may: mayEditPlan,
    form: completeMilestoneForm,
    run: completeMilestone,
    done: () => ({ message: 'Step done' }),
  }),
  'reopen-milestone': planIntent({
    may: mayEditPlan,
    form: reopenMilestoneForm,
    run: reopenMilestone,
    done: () => ({ message: 'Step is open again' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Steps') }]

export default function Milestones() {
  const page = useLoaderData<typeof loader>()
  const { slug, accountName, currentStage, stages, mayEdit } = page
  const vendorName = useVendorName()
  const path = milestonesPath(slug)
  const filled = stages.filter(({ milestones }) => milestones.length > 0)
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title="Steps on the way"
        description={`What ${accountName} and ${vendorName} do, who does it and until when.`}
      />
      <RefusedNotice intents={['complete-milestone', 'reopen-milestone']} />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          {filled.map(({ stage, title, milestones }) => (
            <Card
              key={stage}
              title={
                <>
                  {title} {stage === currentStage && <Badge tone={stage}>You are here</Badge>}
                </>
              }
              isFlush
              count={`${milestones.filter(({ state }) => state === 'done').length} of ${milestones.length} done`}
            >
              <ul className="divide-y divide-line border-t border-line">
                {milestones.map((milestone) => (
                  <MilestoneRow
                    key={milestone.id}
                    milestone={milestone}
                    slug={slug}
                    action={path}
                    mayEdit={mayEdit}
                    vendorName={vendorName}
                  />
                ))}
              </ul>
            </Card>
          ))}
          {filled.length === 0 && (
            <Card>
              <EmptyState title="No steps yet">
                A step is something one person does by a day: connect the ledger, name the data owners. Steps
                carry the plan from stage to stage.
              </EmptyState>
            </Card>
          )}
        </div>
        {mayEdit && <AddMilestoneCard {...page} vendorName={vendorName} action={path} />}
      </div>
    </>
  )
}
