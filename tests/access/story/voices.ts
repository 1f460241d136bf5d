import type { Db } from '#db/client.server.ts'
import { referralLinks, referrals, testimonials } from '#db/schema/advocacy-voices.ts'
import type { People } from './people.ts'
import { type Account, at } from './told.ts'

/** The approver's link with somebody who came by it, and a quote of theirs. */
export function makeVoices(db: Db, account: Account, { approver }: People) {
  const by = { accountId: account.id, userId: approver.user.id }
  const link = { id: at.newId(), code: `code-of-${account.slug}` }
  db.insert(referralLinks)
    .values({ ...link, ...by, createdAt: at.now })
    .run()
  return { referralCode: link.code, referralId: makeReferral(db, by, link.id), quoteId: makeQuote(db, by) }
}

/** The approver's words, which wait to be read. */
function makeQuote(db: Db, by: { accountId: string; userId: string }): string {
  const id = at.newId()
  const words = { quote: 'Ten days became three.', hash: 'of these words' }
  db.insert(testimonials)
    .values({ id, ...by, ...words, state: 'submitted', requestedAt: at.now, submittedAt: at.now })
    .run()
  return id
}

function makeReferral(db: Db, by: { accountId: string; userId: string }, linkId: string): string {
  const id = at.newId()
  const company = { company: 'Kestrel Freight', companyKey: 'kestrel freight' }
  db.insert(referrals)
    .values({
      ...{ id, accountId: by.accountId, referrerId: by.userId, way: 'link', linkId, state: 'accepted' },
      ...{
        ...company,
        companyDomain: `${id.toLowerCase()}.example`,
        name: 'Wanda Ferrier',
        email: 'w@kestrel.example',
      },
      ...{ submittedAt: at.now, acceptedAt: at.now, expiresAt: new Date('2026-08-01T09:00:00Z') },
    })
    .run()
  return id
}
