import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { ConsentScope } from '#app/domain/advocacy/consent.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { ok } from '#app/domain/refusal.ts'
import { findGivenOf } from '#app/features/advocacy/consents/find-given.server.ts'
import { giveConsents } from '#app/features/advocacy/consents/give-consents.server.ts'
import { nameCompanySpeaker } from '#app/features/advocacy/consents/name-company-speaker.server.ts'
import { noteOutsideCopy } from '#app/features/advocacy/consents/note-outside-copy.server.ts'
import { openTakedowns } from '#app/features/advocacy/consents/open-takedowns.server.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import type { Db } from '#db/client.server.ts'
import { companySpeakers, consents } from '#db/schema/advocacy-consents.ts'
import { stories, storyVersions } from '#db/schema/advocacy-stories.ts'
import { internalWord } from '../who.ts'
import type { People } from './people.ts'
import { type Account, at, told } from './told.ts'

const textHash = 'c0'.repeat(32)

/** The token of an account's receipt: the link that takes its consent back. */
export const receiptTokenOf = (slug: string) => `receipt-of-${slug}`.padEnd(43, '0')

/**
 * A story of the owner, with a company that the approver speaks for: something asked of both, something given by both, one
 * consent in question, and a copy outside that must come down.
 */
export function makeConsents(db: Db, account: Account, { owner, approver, viewer, csm }: People) {
  const storyId = makeText(db, account, { owner, csm })
  const name = (userId: string) =>
    told(db, (tx) => nameCompanySpeaker(tx, approver.actor, { userId, basis: 'Head of marketing' }, at))
      .speakerId
  name(approver.user.id)
  const about = { about: 'story' as const, aboutId: storyId, textHash }
  const give = (actor: PlanActor, scopes: ConsentScope[], tokenHash = hashSecret(at.newId())) =>
    told(db, (tx) => {
      const given = scopes.map((scope) => ({
        scope,
        channels: ['website' as const],
        expiresOn: '2026-06-30',
      }))
      return giveConsents(
        tx,
        actor,
        { ...about, given, words: 'I allow it.', receipt: { receiptId: at.newId(), tokenHash } },
        at,
      )
    }).consentIds
  const receipt = hashSecret(receiptTokenOf(account.slug))
  const [ownConsentId = ''] = give(owner.actor, ['name'], receipt)
  const [logoConsentId = '', flaggedConsentId = ''] = give(approver.actor, ['logo', 'case_study'])
  db.update(consents).set({ flaggedAt: at.now }).where(eq(consents.id, flaggedConsentId)).run()
  const asked = { ...about, accountId: account.id, channels: ['website' as const], requestedBy: csm.user.id }
  told(db, (tx) =>
    requestConsents(tx, { ...asked, personId: owner.user.id, scopes: ['quote', 'metrics'] }, at),
  )
  const copy = { thing: `story ${storyId}`, channel: 'website' as const, place: `${internalWord} deck` }
  told(db, (tx) => noteOutsideCopy(tx, csm.actor, copy, at))
  const takedownId = callIn(db, account, { consentId: logoConsentId, actorId: csm.user.id })
  const speakerId = name(viewer.user.id)
  db.update(companySpeakers).set({ basis: 'Only on paper' }).where(eq(companySpeakers.id, speakerId)).run()
  return { storyId, ownConsentId, logoConsentId, flaggedConsentId, takedownId, speakerId }
}

function makeText(db: Db, account: Account, { owner, csm }: Pick<People, 'owner' | 'csm'>): string {
  const id = at.newId()
  const by = { createdAt: at.now, createdBy: csm.user.id }
  const story = { slug: `two-days-${account.slug}`, title: 'Two days', state: 'customer_review' as const }
  db.insert(stories)
    .values({ id, accountId: account.id, advocateId: owner.user.id, ...story, ...by })
    .run()
  const written = { writtenAt: at.now, writtenBy: csm.user.id, side: 'vendor' as const }
  db.insert(storyVersions)
    .values({ id: at.newId(), storyId: id, number: 1, title: 'Two days', hash: textHash, ...written })
    .run()
  return id
}

/** The task of taking the copy down, as if the consent had ended. */
function callIn(db: Db, { id: accountId }: Account, ended: { consentId: string; actorId: string }): string {
  const row = findGivenOf(db, { accountId, consentId: ended.consentId })
  if (!row) throw new Error('the story has lost its consent')
  told(db, (tx) => ok(openTakedowns(tx, { rows: [row], title: 'Two days', actorId: ended.actorId }, at)))
  const open = db.$client.prepare('select id from takedowns where account_id = ? and done_at is null').pluck()
  return String(open.get(accountId))
}
