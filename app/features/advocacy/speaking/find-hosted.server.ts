import type { Person } from '#app/domain/access/actor.ts'
import { maySeeAdvocacyHub } from '#app/domain/access/advocacy-policy.ts'
import { type InviteDeed, whyNot } from '#app/domain/advocacy/speaking-deeds.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { findInvite, type Invited, inviteFacts } from './find-invite.server.ts'
import { staffPlace } from './staff-place.server.ts'

type Asked = { inviteId: string; deed: InviteDeed | null; now: Date }

/**
 * The invitation a staff member is about to do something with. Refuses: not-allowed, not-found (also where they have no
 * place on the account), already-done (with the rule's sentence).
 */
export function findHosted(db: Db, person: Person, { inviteId, deed, now }: Asked): Result<Invited> {
  if (!maySeeAdvocacyHub(person)) return refuse('not-allowed')
  const invited = findInvite(db, inviteId)
  if (!invited || !staffPlace(db, person, invited.invite.accountId)) return refuse('not-found')
  const problem = deed && whyNot(deed, inviteFacts(invited), now.getTime())
  return problem ? refuse('already-done', { message: problem }) : ok(invited)
}
