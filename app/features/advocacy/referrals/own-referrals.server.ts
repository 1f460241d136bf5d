import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { introductionMailto, introductionText } from '#app/domain/advocacy/introduction-text.ts'
import { type ReferralState, referralStateTitles } from '#app/domain/advocacy/referral.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { introductionPath, referralLinkPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { referralSteps, referrals } from '#db/schema/advocacy-voices.ts'
import { openLinkOf } from './open-link.server.ts'
import { hasStopped, writtenByReferrer } from './tell-referral.server.ts'
import { referralToken } from './write-step.server.ts'

type Asked = {
  account: { id: string; name: string; timeZone: string }
  person: { userId: string; name: string }
  now: Date
  vendorName: string
  baseUrl: string
  secret: string
}

/** The newest that are listed. */
const atMost = 100

/**
 * A member's own referrals with what came of them, their link and their introductions. Of a third person it holds nothing
 * but what the reader wrote. Four statements.
 */
export function ownReferrals(db: Db, asked: Asked) {
  const { account, person, now, baseUrl } = asked
  const theirs = { accountId: account.id, userId: person.userId }
  const link = openLinkOf(db, theirs)
  const rows = referralsBy(db, theirs)
  const steps = stepsOf(
    db,
    rows.map(({ id }) => id),
  )
  const today = todayIn(account.timeZone, now)
  const read = (at: Date) => readDate(todayIn(account.timeZone, at), { today })
  return {
    link: link && `${baseUrl}${referralLinkPath(link.code)}`,
    hasStopped: hasStopped(db, person.userId),
    counts: countsOf(rows),
    referrals: rows.map((row) => shown(row, { asked, read, today, steps: steps.get(row.id) ?? [] })),
  }
}

export type OwnReferrals = ReturnType<typeof ownReferrals>
export type OwnReferral = OwnReferrals['referrals'][number]

function referralsBy(db: Db, { accountId, userId }: { accountId: string; userId: string }) {
  return db
    .select({
      id: referrals.id,
      way: referrals.way,
      state: referrals.state,
      company: referrals.company,
      role: referrals.role,
      why: referrals.why,
      submittedAt: referrals.submittedAt,
      acceptedAt: referrals.acceptedAt,
      expiresAt: referrals.expiresAt,
      erasedAt: referrals.erasedAt,
    })
    .from(referrals)
    .where(and(eq(referrals.accountId, accountId), eq(referrals.referrerId, userId)))
    .orderBy(desc(referrals.submittedAt), desc(referrals.id))
    .limit(atMost)
    .all()
}

type Row = ReturnType<typeof referralsBy>[number]
type Step = { state: ReferralState; at: Date }

function stepsOf(db: Db, ids: string[]): Map<string, Step[]> {
  const { referralId, state, at, id } = referralSteps
  const found = db
    .select({ referralId, state, at })
    .from(referralSteps)
    .where(inArray(referralId, ids))
    .orderBy(asc(at), asc(id))
    .all()
  const byReferral = new Map<string, Step[]>()
  for (const step of found)
    byReferral.set(step.referralId, [...(byReferral.get(step.referralId) ?? []), step])
  return byReferral
}

function countsOf(rows: readonly Row[]) {
  return {
    all: rows.length,
    accepted: rows.filter(({ acceptedAt }) => acceptedAt !== null).length,
    won: rows.filter(({ state }) => state === 'won').length,
  }
}

type Shown = { asked: Asked; read: (at: Date) => string; today: CalendarDate; steps: readonly Step[] }

function shown(row: Row, { asked, read, steps }: Shown) {
  const company = writtenByReferrer(row)
  return {
    id: row.id,
    way: row.way,
    state: row.state,
    stateTitle: referralStateTitles[row.state],
    title: titleOf(row, company),
    role: row.way === 'introduction' ? row.role : '',
    steps: steps.map(({ state, at }) => ({ state, title: stepTitles[state], on: read(at) })),
    waitsUntil: row.state === 'submitted' ? read(row.expiresAt) : null,
    toSend: row.state === 'submitted' && row.way === 'introduction' ? textOf(row, asked) : null,
  }
}

function titleOf({ way, erasedAt }: Row, company: string): string {
  if (way === 'link') return 'Somebody who came by your link'
  return erasedAt ? 'An introduction, its words deleted' : company
}

/** Each step as its referrer reads it. */
const stepTitles: Record<ReferralState, string> = {
  ...referralStateTitles,
  submitted: 'You referred them',
  accepted: 'They want to talk',
  won: 'They became a customer',
  expired: 'Nobody answered in 90 days',
}

function textOf({ id, company, role, why }: Row, { vendorName, person, account, baseUrl, secret }: Asked) {
  const link = `${baseUrl}${introductionPath(referralToken(secret, id))}`
  const text = introductionText({
    ...{ vendor: vendorName, referrer: person.name, account: account.name, company, role, why, link },
  })
  return { ...text, mailto: introductionMailto(text) }
}
