import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { pathPage } from '#app/features/care/path-page.server.ts'
import { PathPage } from '#app/features/care/path-page.tsx'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const gathered = gatherEvidence(db, { accountId: account.id, now: at.now })
    if (!gathered) throw refusalResponse({ code: 'not-found' })
    return pathPage(db, { actor, account, gathered, now: at.now })
  },
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Path') }]

export default function Path() {
  return <PathPage {...useLoaderData<typeof loader>()} />
}
