import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { comeByLink } from '#app/features/advocacy/referrals/come-by-link.server.ts'
import { introducePeer } from '#app/features/advocacy/referrals/introduce-peer.server.ts'
import { openLink } from '#app/features/advocacy/referrals/open-link.server.ts'
import { referralToken } from '#app/features/advocacy/referrals/write-step.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { referralSteps, referrals } from '#db/schema/advocacy-voices.ts'
import type { users } from '#db/schema/auth.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { done, may4, openPlanStory } from '../../plan/plan-story.ts'

export const secret = 'the key of a story, long enough to be one'
export const vendorName = 'Lumen Analytics'
export const on = (day: string) => momentAt(`${day}T09:00:00Z`)

/** Northwind refers; Lumen looks after it, and has a lead. */
export function openReferralStory() {
  const story = openPlanStory()
  story.db
    .update(accounts)
    .set({ domain: 'northwind.example' })
    .where(eq(accounts.id, story.account.id))
    .run()
  story.db.update(accounts).set({ domain: 'aster.example' }).where(eq(accounts.id, story.elsewhere.id)).run()
  const greta = makeStaff(story.db, 'lead', { name: 'Greta Sandberg', email: 'greta@lumen.example' })
  const tom = makeStaff(story.db, 'csm', { name: 'Tom Lindqvist', email: 'tom@lumen.example' })
  return { ...story, greta: personOf(greta), tom: personOf(tom), priyaPerson: personOf(story.priya.user) }
}

export function personOf(user: typeof users.$inferSelect): Person {
  const { id: userId, name, email, kind, staffRole } = user
  return { userId, name, email, kind, staffRole }
}

export const kestrel = {
  company: 'Kestrel Freight',
  role: 'Head of finance',
  why: 'They close by hand.',
  secret,
}

export const contact = {
  name: 'Wanda Ferrier',
  company: 'Kestrel Freight Ltd',
  email: 'wanda.ferrier@kestrel.example',
  phone: '+44 20 7946 0101',
  message: 'Mornings are best.',
  agree: 'yes' as const,
  website: '',
}

type Story = Pick<ReturnType<typeof openReferralStory>, 'db' | 'maria'>

/** Maria introduces somebody at Kestrel; the answer is the referral's id and the token of its address. */
export function introduce({ db, maria }: Story, peer: Partial<typeof kestrel> = {}, at = may4) {
  const { referralId } = done(db, introducePeer, { as: maria.actor, input: { ...kestrel, ...peer }, at })
  return { referralId, token: referralToken(secret, referralId) }
}

/** Somebody fills in Maria's link, which is made first where there is none. */
export function come({ db, maria }: Story, given: Partial<typeof contact> = {}, at = may4) {
  const code = linkOf(db) ?? done(db, openLink, { as: maria.actor, input: {} }).code
  const input = { ...contact, ...given, code, secret, vendorName }
  const token = done(db, (tx, _nobody: null, coming: typeof input, now) => comeByLink(tx, coming, now), {
    ...{ as: null, input, at },
  })
  const newest = db.select({ id: referrals.id }).from(referrals).all().at(-1)
  return { token, referralId: newest?.id ?? '' }
}

function linkOf(db: Db): string | undefined {
  return db.$client.prepare('select code from referral_links where closed_at is null').pluck().get() as
    | string
    | undefined
}

export function referralIn(db: Db, referralId: string) {
  const found = db.select().from(referrals).where(eq(referrals.id, referralId)).get()
  if (!found) throw new Error('no such referral')
  return found
}

/** The states a referral went through, each with who did it. */
export function stepsIn(db: Db, referralId: string) {
  const rows = db.select().from(referralSteps).where(eq(referralSteps.referralId, referralId)).all()
  return rows.map(({ state, by, note }) => ({ state, by, note }))
}

/** Every text anywhere in the database, history, outbox and drafts of forms included. */
export function allTexts(db: Db): string {
  const tables = db.$client
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return JSON.stringify(tables.map((table) => db.$client.prepare(`select * from "${table}"`).all()))
}
