import type { PlanActor } from '#app/domain/access/actor.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { findSignedIn } from '#app/features/auth/sessions.server.ts'
import type { Db } from '#db/client.server.ts'
import { readPreview } from './guard.server.ts'

type Stay = { db: Db; baseUrl: string; cookie: string | null; slug: string; actor: PlanActor }

/**
 * The question a long answer asks again and again: is the reader still signed in, with the very rights the answer began
 * with? It is asked on the clock on the wall; the request's own moment is long over.
 */
export function mayStay({ db, baseUrl, cookie, slug, actor }: Stay): () => Promise<boolean> {
  const began = rightsOf(actor)
  const isSecure = baseUrl.startsWith('https:')
  return async () => {
    const signedIn = await findSignedIn({ db, now: new Date(), isSecure, isOnlyLook: true }, cookie)
    const place = signedIn && findPlace(db, slug, signedIn.person, readPreview(cookie))
    return place !== null && rightsOf(place.actor) === began
  }
}

function rightsOf(actor: PlanActor): string {
  const { accountId, userId, side } = actor
  const role = actor.side === 'vendor' ? actor.staffRole : `${actor.role} ${actor.isPreview}`
  return [accountId, userId, side, role].join(' ')
}
