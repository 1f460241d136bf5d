import { eq } from 'drizzle-orm'
import { companyKey } from '#app/domain/advocacy/company-key.ts'
import { type ReferralState, type ReferralWay, referralLasts } from '#app/domain/advocacy/referral.ts'
import { deriveToken, hashSecret } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { referralSteps, referrals } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Referral } from './find-referral.server.ts'
import { tellReferrer } from './tell-referral.server.ts'

/** The path's part that opens an introduction: its referrer sends it, so it shows nothing of whoever answers. */
export function referralToken(secret: string, referralId: string): string {
  return deriveToken(secret, 'referral', referralId)
}

/** The path's part that opens what is kept of the referred person, for them alone: only their own mail carries it. */
export function keptToken(secret: string, referralId: string): string {
  return deriveToken(secret, 'referral-kept', referralId)
}

type Beginning = {
  accountId: string
  referrerId: string
  way: ReferralWay
  company: string
  companyDomain?: string
  role?: string
  why?: string
  linkId?: string
  /** The server's key: the referred person's address is made from it. */
  secret: string
}

const dayMs = 86_400_000

/** A referral begins: its row, its first step, its line in the history (which only the vendor reads). */
export function beginReferral(tx: Tx, { secret, ...about }: Beginning, at: Moment): Referral {
  const id = at.newId()
  const referral = tx
    .insert(referrals)
    .values({
      ...about,
      ...{ id, state: 'submitted', companyKey: companyKey(about.company), submittedAt: at.now },
      tokenHash: hashSecret(referralToken(secret, id)),
      expiresAt: new Date(at.now.getTime() + referralLasts * dayMs),
    })
    .returning()
    .get()
  tx.insert(referralSteps)
    .values({ id: at.newId(), referralId: id, state: 'submitted', at: at.now, by: about.referrerId })
    .run()
  const { accountId, referrerId: actorId, company } = about
  const happened = { kind: 'referral-submitted' as const, visibility: 'internal' as const, referralId: id }
  recordEvent(tx, { ...happened, accountId, actorId, texts: { company } }, at)
  return referral
}

type Step = {
  to: ReferralState
  /** Who of the vendor did it; null for the referred person, time and comparison. */
  by: string | null
  /** Kept for ever, so never anybody's words: what was agreed to, or why Cairn did it. */
  note?: string
  changes?: Partial<typeof referrals.$inferInsert>
}

/** A referral comes to another state: row, step, history, and a mail where its referrer cares. The move was judged before. */
export function writeStep(
  tx: Tx,
  referral: Referral,
  { to, by, note = '', changes = {} }: Step,
  at: Moment,
): Referral {
  const moved = tx
    .update(referrals)
    .set({ ...changes, state: to, editedAt: at.now, editedBy: by, version: referral.version + 1 })
    .where(eq(referrals.id, referral.id))
    .returning()
    .get()
  if (!moved) throw new Error('a referral went away while it was moved')
  const { id: referralId, accountId, company } = moved
  tx.insert(referralSteps).values({ id: at.newId(), referralId, state: to, at: at.now, by, note }).run()
  const happened = { kind: 'referral-moved' as const, visibility: 'internal' as const, referralId, to }
  recordEvent(tx, { ...happened, accountId, actorId: by, texts: { company } }, at)
  tellReferrer(tx, moved, to, at)
  return moved
}
