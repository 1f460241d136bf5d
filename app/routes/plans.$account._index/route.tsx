import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { PlanPage } from './plan-page.tsx'
import { readPlanPage } from './read-plan-page.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor }) => readPlanPage(context.db, { account, actor, now: context.at.now }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.context?.headline || 'Success plan'} · ${data.account.name}` : 'Success plan' },
]

export default function PlanRoute() {
  return <PlanPage {...useLoaderData<typeof loader>()} />
}
