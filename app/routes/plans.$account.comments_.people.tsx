import { mayComment, mayCommentInternally } from '#app/domain/access/plan-policy.ts'
import { visibilities } from '#app/domain/accounts/account.ts'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { offeredPeople } from '#app/features/plan/comments/offered-people.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** Who can be mentioned after an @, in a comment that both sides or only the vendor's will see. */
export const loader = planLoader({
  may: mayComment,
  load: ({ context: { db }, account, actor, url }) => {
    const visibility = visibilities.find((one) => one === url.searchParams.get('visibility')) ?? 'shared'
    if (visibility === 'internal' && !mayCommentInternally(actor))
      throw refusalResponse({ code: 'not-allowed' })
    const names = { customer: account.name, vendor: findVendor(db)?.name ?? '' }
    return Response.json({ people: offeredPeople(db, actor, { visibility, names }) })
  },
})
