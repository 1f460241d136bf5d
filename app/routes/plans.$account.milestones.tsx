import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditPlan, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { storeEvidence } from '#app/features/outcomes/store-evidence.server.ts'
import { acceptMilestone } from '#app/features/plan/accept-milestone.server.ts'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import {
  acceptMilestoneForm,
  addMilestoneForm,
  completeMilestoneForm,
  editMilestoneForm,
  reopenMilestoneForm,
  reorderMilestonesForm,
} from '#app/features/plan/milestone-form.ts'
import { milestonesPage, stepViews } from '#app/features/plan/milestone-page.server.ts'
import { MilestonesPage } from '#app/features/plan/milestones-page.tsx'
import { reopenMilestone } from '#app/features/plan/reopen-milestone.server.ts'
import { reorderMilestones } from '#app/features/plan/reorder-milestones.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor, url }) => {
    const reading = { timeZone: account.timeZone, now: context.at.now }
    const isArranging = url.searchParams.has('arrange') && mayEditPlan(actor)
    const wished = stepViews.find((view) => view === url.searchParams.get('show'))
    const view = isArranging ? 'all' : (wished ?? 'all')
    const { slug, name: accountName, stage: currentStage } = account
    const page = milestonesPage(context.db, { actor, reading, view })
    return { slug, accountName, currentStage, isArranging, ...page }
  },
})

const withFile = {
  file: 'file',
  before: ({ context }: PlanScene, _input: unknown, files: Record<string, File>) =>
    storeEvidence(context.env.dataFolder, files),
}

export const action = planAction({
  'add-milestone': planIntent({ may: mayEditPlan, form: addMilestoneForm, run: addMilestone }),
  'edit-milestone': planIntent({
    may: mayEditPlan,
    form: editMilestoneForm,
    ...withFile,
    run: editMilestone,
  }),
  'complete-milestone': planIntent({
    may: mayEditPlan,
    form: completeMilestoneForm,
    ...withFile,
    run: completeMilestone,
    done: ({ isAsked }) => ({
      message: isAsked ? 'Done. The other side is asked to accept it' : 'Step done',
    }),
  }),
  'accept-milestone': planIntent({
    may: mayEditPlan,
    form: acceptMilestoneForm,
    run: acceptMilestone,
    done: () => ({ message: 'Accepted' }),
  }),
  'reopen-milestone': planIntent({
    may: mayEditPlan,
    form: reopenMilestoneForm,
    run: reopenMilestone,
    done: () => ({ message: 'Step is open again' }),
  }),
  'reorder-milestones': planIntent({
    may: mayEditPlan,
    form: reorderMilestonesForm,
    run: reorderMilestones,
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Steps') }]

export default function Milestones() {
  return <MilestonesPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
