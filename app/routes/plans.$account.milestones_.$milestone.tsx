import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayComment, mayEditPlan, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { writeCommentForm } from '#app/features/plan/comment-form.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { editMilestone } from '#app/features/plan/edit-milestone.server.ts'
import {
  completeMilestoneForm,
  editMilestoneForm,
  reopenMilestoneForm,
} from '#app/features/plan/milestone-form.ts'
import { milestonePage } from '#app/features/plan/milestone-page.server.ts'
import { MilestonePage } from '#app/features/plan/milestone-page.tsx'
import { reopenMilestone } from '#app/features/plan/reopen-milestone.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { writeComment } from '#app/features/plan/write-comment.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor, params }) => {
    const reading = { timeZone: account.timeZone, now: context.at.now }
    const page = milestonePage(context.db, { actor, milestoneId: params.milestone ?? '', reading })
    if (!page) throw refusalResponse({ code: 'not-found' })
    return { ...page, slug: account.slug, accountName: account.name }
  },
})

export const action = planAction({
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
  'write-comment': planIntent({ may: mayComment, form: writeCommentForm, run: writeComment }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.milestone.title ?? 'Step') },
]

export default function Milestone() {
  return <MilestonePage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
