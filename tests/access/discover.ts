import type { ServerBuild } from '@remix-run/node'
import type { Guard } from '#app/http/guard.server.ts'

/** A loader or an intent of the finished build, and where it is reached. */
export type Found = {
  /** `routes/plans.$account` for its loader, `routes/plans.$account edit-goal` for an intent of its action. */
  key: string
  routeId: string
  kind: 'loader' | 'intent'
  intent: string
  guard: Guard['guard']
  /** Address with `:name` for parameters. */
  pattern: string
  isIndex: boolean
  /** Whether it draws a page (else it answers by itself: a file, a stream, a redirect). */
  isPage: boolean
}

type Route = NonNullable<ServerBuild['routes'][string]>

/** Everything in the build that answers requests with data or takes forms. Throws on one without a guard. */
export function discover({ routes }: ServerBuild): Found[] {
  return Object.values(routes).flatMap((route) => {
    if (!route) return []
    const { loader, action, default: page } = route.module
    const place = {
      routeId: route.id,
      pattern: patternOf(routes, route),
      isIndex: route.index ?? false,
      isPage: page !== undefined,
    }
    const found: Found[] = []
    if (loader)
      found.push({ ...place, key: route.id, kind: 'loader', intent: '', guard: guardOf(loader, route) })
    if (!action) return found
    const { intents = [] } = action as unknown as Guard
    for (const intent of intents)
      found.push({
        ...place,
        key: `${route.id} ${intent}`,
        kind: 'intent',
        intent,
        guard: guardOf(action, route),
      })
    return found
  })
}

function guardOf(made: unknown, route: Route): Guard['guard'] {
  const { guard } = made as Partial<Guard>
  if (!guard) throw new Error(`${route.id} has a loader or action without a guard`)
  return guard
}

function patternOf(routes: ServerBuild['routes'], route: Route): string {
  const parts: string[] = []
  for (let at: Route | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined)
    if (at.path) parts.unshift(at.path)
  return `/${parts.join('/')}`
}
