import { and, eq, isNull } from 'drizzle-orm'
import {
  type ConsentAbout,
  type ConsentChannel,
  type ConsentScope,
  subjectOf,
} from '#app/domain/advocacy/consent.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findConsentThing } from './consent-thing.server.ts'
import { mailConsentAsked } from './mail-consent-asked.server.ts'

export type RequestConsents = {
  accountId: string
  about: ConsentAbout
  aboutId: string
  /** The exact text they are for (SHA-256, hex); null where no text is concerned. */
  textHash: string | null
  /** Whose the person scopes are; null when only the company is asked. */
  personId: string | null
  scopes: readonly ConsentScope[]
  channels: readonly ConsentChannel[]
  /** Regions; everywhere without them. */
  territory?: readonly string[]
  /** The last day that is suggested; the giver chooses. */
  expiresOn?: CalendarDate
  /** Who asks; null when Cairn does. */
  requestedBy: string | null
  /** Set where another mail of the same press asks already. */
  isTold?: boolean
}

/**
 * Asks for consents: a row for each scope that is not already asked for with this text, and one mail to each who can
 * answer (the person, and whoever speaks for the company; its approvers while nobody does). Nothing is allowed by it.
 * Refuses: not-found (a thing of another account), invalid (person scopes without their person, or somebody else's).
 */
export function requestConsents(
  tx: Tx,
  request: RequestConsents,
  at: Moment,
): Result<{ consentIds: string[] }> {
  const { accountId, about, aboutId, personId, requestedBy: actorId } = request
  const thing = findConsentThing(tx, { accountId, about, aboutId })
  if (!thing) return refuse('not-found')
  const isPersonal = request.scopes.some((scope) => subjectOf(scope) === 'person')
  if (isPersonal && (personId === null || personId !== thing.personId))
    return refuse('invalid', { message: 'Only the person it is about can be asked for this.' })
  const asked = openScopes(tx, request)
  const scopes = [...new Set(request.scopes)].filter((scope) => !asked.includes(scope))
  if (scopes.length === 0) return ok({ consentIds: [] })
  const consentIds = scopes.map((scope) => insertRequest(tx, { ...request, scope }, at))
  const { title } = thing
  const facts = { subjectKind: about, subjectId: aboutId, scopes, texts: { about: title } }
  recordEvent(tx, { kind: 'consent-asked', accountId, actorId, ...facts }, at)
  const told = { accountId, about, aboutId, title, personId, scopes, actorId }
  if (!request.isTold) mailConsentAsked(tx, told, at)
  return ok({ consentIds })
}

/** What is asked for already, of the same text, and waits. */
function openScopes(tx: Tx, { about, aboutId, textHash }: RequestConsents): ConsentScope[] {
  const waits = and(
    eq(consents.about, about),
    eq(consents.aboutId, aboutId),
    textHash === null ? isNull(consents.textHash) : eq(consents.textHash, textHash),
    isNull(consents.grantedAt),
    isNull(consents.declinedAt),
    isNull(consents.withdrawnAt),
    isNull(consents.supersededAt),
  )
  return tx
    .select({ scope: consents.scope })
    .from(consents)
    .where(waits)
    .all()
    .map(({ scope }) => scope)
}

function insertRequest(tx: Tx, from: RequestConsents & { scope: ConsentScope }, at: Moment): string {
  const { accountId, about, aboutId, textHash, scope, channels, territory = [], expiresOn = null } = from
  const id = at.newId()
  const subject = subjectOf(scope)
  tx.insert(consents)
    .values({
      ...{ id, accountId, subject, scope, about, aboutId, textHash, expiresOn },
      personId: subject === 'person' ? from.personId : null,
      channels: [...channels],
      territory: [...territory],
      requestedAt: at.now,
      requestedBy: from.requestedBy,
    })
    .run()
  return id
}
