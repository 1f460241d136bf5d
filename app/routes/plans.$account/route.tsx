import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { livePath } from '#app/domain/paths.ts'
import { useLivePlan } from '#app/features/activity/use-live-plan.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import type { loader as rootLoader } from '../../root.tsx'
import { PlanFrame } from './plan-frame.tsx'
import { readFrame } from './read-frame.ts'

export const loader = planLoader({ may: maySeePlan, load: readFrame })

export default function PlanRoute() {
  const frame = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  useLivePlan(livePath(frame.account.slug))
  return (
    <PlanFrame {...frame} vendorName={vendorName} pathname={useLocation().pathname}>
      <Outlet />
    </PlanFrame>
  )
}
