import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { CountPage } from '#app/features/outcomes/count-page.tsx'
import { showCount } from '#app/features/outcomes/show-count.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, params }) => {
    const shown = showCount(db, { actor, account, outcomeId: params.outcome ?? '', now: at.now })
    if (!shown) throw refusalResponse({ code: 'not-found' })
    return shown
  },
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data ? `How we count ${data.outcome.name}` : 'How we count') },
]

export default function Count() {
  return <CountPage shown={useLoaderData<typeof loader>()} />
}
