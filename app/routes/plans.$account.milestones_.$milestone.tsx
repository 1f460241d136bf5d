import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditPlan, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { storeEvidence } from '#app/features/outcomes/store-evidence.server.ts'
import { acceptMilestone } from '#app/features/plan/accept-milestone.server.ts'
import { conversationAbout } from '#app/features/plan/comments/conversation.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import {
  acceptMilestoneForm,
  completeMilestoneForm,
  editMilestoneForm,
  reopenMilestoneForm,
} from '#app/features/plan/milestone-form.ts'
import { milestonePage } from '#app/features/plan/milestone-page.server.ts'
import { MilestonePage } from '#app/features/plan/milestone-page.tsx'
import { reopenMilestone } from '#app/features/plan/reopen-milestone.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor, params, url }) => {
    const reading = { timeZone: account.timeZone, now: context.at.now }
    const page = milestonePage(context.db, { actor, milestoneId: params.milestone ?? '', reading })
    const on = { subject: 'milestone' as const, subjectId: params.milestone ?? '' }
    const conversation = page && conversationAbout(context.db, { actor, account, ...on })
    if (!page || !conversation) throw refusalResponse({ code: 'not-found' })
    const isEditing = url.searchParams.has('edit')
    return { ...page, conversation, slug: account.slug, accountName: account.name, isEditing }
  },
})

const withFile = {
  file: 'file',
  before: ({ context }: PlanScene, _input: unknown, files: Record<string, File>) =>
    storeEvidence(context.env.dataFolder, files),
}

export const action = planAction({
  'edit-milestone': planIntent({
    may: mayEditPlan,
    form: editMilestoneForm,
    ...withFile,
    run: editMilestone,
    done: ({ isAsked }) => (isAsked ? { message: 'Saved. The other side is asked to accept it' } : {}),
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
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.milestone.title ?? 'Step') },
]

export default function Milestone() {
  return <MilestonePage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
