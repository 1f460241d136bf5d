import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { livePath } from '#app/domain/paths.ts'
import { noteLook } from '#app/features/activity/plan-visits.server.ts'
import { useLivePlan } from '#app/features/activity/use-live-plan.ts'
import { newestFor } from '#app/http/live-stream.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { WritersContext } from '#app/ui/presence/writers.ts'
import type { loader as rootLoader } from '../../root.tsx'
import { PlanFrame } from './plan-frame.tsx'
import { readFrame } from './read-frame.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: (scene) => {
    const { actor, context } = scene
    // a document is a visit; what the page asks for by itself while it stands open is none
    const isPreview = actor.side === 'customer' && actor.isPreview
    if (!context.isDataRequest && !isPreview) noteLook(actor, context.at.now)
    return { ...readFrame(scene), newest: newestFor(scene) }
  },
})

export default function PlanRoute() {
  const { newest, ...frame } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  const writers = useLivePlan(livePath(frame.account.slug), newest)
  return (
    <WritersContext value={writers}>
      <PlanFrame {...frame} vendorName={vendorName} pathname={useLocation().pathname}>
        <Outlet />
      </PlanFrame>
    </WritersContext>
  )
}
