import { redirect } from '@remix-run/node'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { commentPlace } from '#app/features/plan/comments/comment-place.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** One comment's own address leads to where it stands, after signing in too: an anchor alone would be lost on the way. */
export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, actor, account, params }) => {
    const place = commentPlace(context.db, actor, { account, commentId: params.comment ?? '' })
    if (!place) throw refusalResponse({ code: 'not-found' })
    return redirect(place)
  },
})
