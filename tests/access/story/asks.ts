import type { Db } from '#db/client.server.ts'
import { askWaivers } from '#db/schema/advocacy.ts'
import { makeAsk } from '#tests/factories/advocacy.ts'
import { makeOpening } from '#tests/factories/care.ts'
import { internalWord } from '../who.ts'
import type { People } from './people.ts'
import { type Account, at } from './told.ts'

/** A lead lets asking begin; one ask is written and one waits for its answer. */
export function makeAsks(db: Db, account: Account, { viewer, owner, csm }: People) {
  db.insert(askWaivers)
    .values({
      ...{ id: at.newId(), accountId: account.id, reason: `${internalWord}: a pilot` },
      ...{ grantedAt: at.now, grantedBy: csm.user.id },
    })
    .run()
  for (const { user } of [viewer, owner]) makeOpening(db, user.id, { type: 'testimonial' })
  const sender = { createdBy: csm.user.id }
  return {
    viewerUserId: viewer.user.id,
    draftAskId: makeAsk(db, account, { ...sender, userId: viewer.user.id, sentAt: null, sentBy: null }).id,
    askId: makeAsk(db, account, { ...sender, userId: owner.user.id, sentAt: at.now }).id,
  }
}
