import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import {
  type ConsentAbout,
  type ConsentChannel,
  type ConsentScope,
  type ConsentWay,
  subjectOf,
} from '#app/domain/advocacy/consent.ts'
import { lastDayProblem } from '#app/domain/advocacy/consent-days.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findConsentThing } from './consent-thing.server.ts'
import type { ReceiptKey } from './receipt-key.server.ts'
import { basisOf } from './speakers-of.server.ts'
import { writeReceipt } from './write-receipt.server.ts'

/** One scope as it is given. */
export type Given = {
  scope: ConsentScope
  channels: readonly ConsentChannel[]
  /** Regions; everywhere without them. */
  territory?: readonly string[]
  /** Its last day, in the account's zone. */
  expiresOn: CalendarDate
}

export type GiveConsents = {
  about: ConsentAbout
  aboutId: string
  /** The text that was read; null where no text is concerned. */
  textHash: string | null
  given: readonly Given[]
  /** Every word that stood above the button (`consentWords`). */
  words: string
  receipt: ReceiptKey
  how?: ConsentWay
}

/**
 * A customer gives consents: their own, and the company's where they speak for it. One row a scope (the one that was
 * asked for, or a new one), one receipt for the press with its exact words, and a mail of it; an older consent to the
 * same is replaced. Nobody of the vendor's side can. Refuses: not-allowed, not-found, changed-meanwhile (the text is
 * another now), invalid (nothing chosen, nowhere to use it, a last day before tomorrow or in more than five years,
 * somebody else's scope).
 */
export function giveConsents(
  tx: Tx,
  actor: PlanActor,
  input: GiveConsents,
  at: Moment,
): Result<{ receiptId: string; consentIds: string[] }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const { about, aboutId, textHash, given, receipt } = input
  const thing = findConsentThing(tx, { accountId, about, aboutId })
  if (!thing) return refuse('not-found')
  if (thing.textHash !== textHash)
    return refuse('changed-meanwhile', { message: 'The text has changed since you read it. Read it again.' })
  const problem = problemOf(tx, { accountId, given }, at) ?? rightProblem(tx, actor, input, thing.personId)
  if (problem) return problem
  writeReceipt(tx, actor, { ...input, title: thing.title }, at)
  const basis = basisOf(tx, actor) ?? ''
  const consentIds = given.map((one) => saveGiven(tx, actor, { ...input, one, basis }, at))
  const scopes = given.map(({ scope }) => scope)
  const facts = { subjectKind: about, subjectId: aboutId, scopes, receiptId: receipt.receiptId }
  const texts = { about: thing.title }
  recordEvent(tx, { kind: 'consent-granted', accountId, actorId, ...facts, texts }, at)
  return ok({ receiptId: receipt.receiptId, consentIds })
}

type Refused = ReturnType<typeof refuse> | null

function problemOf(
  tx: Tx,
  { accountId, given }: { accountId: string; given: readonly Given[] },
  at: Moment,
): Refused {
  if (given.length === 0) return refuseFields({ scopes: 'Choose what may be used' })
  if (given.some(({ channels }) => channels.length === 0))
    return refuseFields({ channels: 'Choose where it may be used' })
  const account = tx
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  const today = todayIn(account?.timeZone ?? 'UTC', at.now)
  const days = given.map(({ expiresOn }) => lastDayProblem(expiresOn, today)).find((day) => day !== null)
  return days ? refuseFields({ expiresOn: days }) : null
}

/** Person scopes are the person's own; the company's are for who speaks for it. */
function rightProblem(tx: Tx, actor: PlanActor, { given }: GiveConsents, personId: string | null): Refused {
  const isPersonal = given.some(({ scope }) => subjectOf(scope) === 'person')
  if (isPersonal && personId !== actor.userId)
    return refuse('not-allowed', { message: 'Only the person themself can allow this.' })
  const isCompany = given.some(({ scope }) => subjectOf(scope) === 'company')
  if (isCompany && basisOf(tx, actor) === null)
    return refuse('not-allowed', {
      message: 'Only somebody who speaks for the company can allow this. An approver can name you.',
    })
  return null
}

type Saving = GiveConsents & { one: Given; basis: string }

/**
 * Gives the row that was asked for, or a new one, and replaces what was given before to this text. What was given to an
 * older one stays: readers may have that text until the new one takes its place (`supersedeConsents`).
 */
function saveGiven(tx: Tx, actor: PlanActor, saving: Saving, at: Moment): string {
  const { accountId, userId } = actor
  const { about, aboutId, textHash, one, receipt } = saving
  const { scope, channels, territory = [], expiresOn } = one
  const subject = subjectOf(scope)
  const same = and(
    ...[eq(consents.about, about), eq(consents.aboutId, aboutId), eq(consents.scope, scope)],
    ...[isNull(consents.supersededAt), isNull(consents.withdrawnAt), isNull(consents.declinedAt)],
    textHash === null ? isNull(consents.textHash) : eq(consents.textHash, textHash),
    or(isNull(consents.personId), eq(consents.personId, userId)),
  )
  const rows = tx.select({ id: consents.id, grantedAt: consents.grantedAt }).from(consents).where(same).all()
  const asked = rows.find(({ grantedAt }) => grantedAt === null)
  const replaced = rows.filter((row) => row !== asked).map(({ id }) => id)
  tx.update(consents).set({ supersededAt: at.now }).where(inArray(consents.id, replaced)).run()
  const facts = {
    ...{ expiresOn, grantedAt: at.now, grantedBy: userId, receiptId: receipt.receiptId },
    channels: [...channels],
    territory: [...territory],
    basis: subject === 'company' ? saving.basis : '',
  }
  if (asked) {
    tx.update(consents).set(facts).where(eq(consents.id, asked.id)).run()
    return asked.id
  }
  const id = at.newId()
  const whose = { subject, personId: subject === 'person' ? userId : null }
  tx.insert(consents)
    .values({ id, accountId, scope, about, aboutId, textHash, ...whose, requestedAt: at.now, ...facts })
    .run()
  return id
}
