import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { readWhere } from '#app/domain/advocacy/consent-text.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate, readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consentReceipts, consents } from '#db/schema/advocacy-consents.ts'
import { statement } from '#db/statement.server.ts'
import { stateOfRow } from './consent-lines.server.ts'
import { thingTitles } from './thing-titles.server.ts'
import { isGivenBy } from './withdraw-own-consent.server.ts'

const givenBy = statement((db) =>
  db
    .select({ consent: consents, account: accounts.name, slug: accounts.slug, timeZone: accounts.timeZone })
    .from(consents)
    .innerJoin(accounts, eq(accounts.id, consents.accountId))
    .where(
      and(
        isNotNull(consents.grantedAt),
        isNull(consents.supersededAt),
        or(
          eq(consents.personId, sql.placeholder('userId')),
          eq(consents.grantedBy, sql.placeholder('userId')),
        ),
      ),
    )
    .orderBy(desc(consents.grantedAt), desc(consents.id))
    .limit(200)
    .prepare(),
)

type GivenRows = ReturnType<ReturnType<typeof givenBy>['all']>

/** Everything a person allowed, on all plans, the newest first. Two statements. */
export function ownConsents(db: Db, { userId, now }: { userId: string; now: Date }) {
  return shownRows(db, givenBy(db).all({ userId }), now)
}

export type OwnConsent = ReturnType<typeof ownConsents>[number]

function shownRows(db: Db, rows: GivenRows, now: Date) {
  const titles = thingTitles(
    db,
    rows.map(({ consent }) => consent),
  )
  return rows.map(({ consent, account, slug, timeZone }) => {
    const today = todayIn(timeZone, now)
    const day = (at: Date | null) => (at ? readDate(todayIn(timeZone, at), { today }) : '')
    return {
      ...{ consentId: consent.id, scope: consent.scope, about: consent.about, aboutId: consent.aboutId },
      ...{ account, slug, title: titles.get(consent.aboutId) ?? '', where: readWhere(consent) },
      state: stateOfRow(consent, { timeZone, now }),
      isForCompany: consent.personId === null,
      givenOn: day(consent.grantedAt),
      withdrawnOn: day(consent.withdrawnAt),
      until: consent.expiresOn ? readDate(consent.expiresOn, { today }) : '',
    }
  })
}

const receiptByHash = statement((db) =>
  db
    .select({ receipt: consentReceipts, account: accounts.name, timeZone: accounts.timeZone })
    .from(consentReceipts)
    .innerJoin(accounts, eq(accounts.id, consentReceipts.accountId))
    .where(eq(consentReceipts.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
)

/** What one receipt allowed, as its link shows it to whoever holds it; null for a link that opens nothing. */
export function readReceipt(db: Db, { token, now }: { token: string; now: Date }) {
  const found = receiptByHash(db).get({ tokenHash: hashSecret(token) })
  if (!found) return null
  const { receipt, account, timeZone } = found
  const rows = db
    .select({ consent: consents, account: accounts.name, slug: accounts.slug, timeZone: accounts.timeZone })
    .from(consents)
    .innerJoin(accounts, eq(accounts.id, consents.accountId))
    .where(eq(consents.receiptId, receipt.id))
    .orderBy(consents.id)
    .all()
  const mayTake = db
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.receiptId, receipt.id), isGivenBy(receipt.userId)))
    .all()
    .map(({ id }) => id)
  return {
    ...{ name: receipt.name, account, words: receipt.words, wordsHash: receipt.wordsHash },
    at: readInstant(receipt.at, timeZone),
    rows: shownRows(db, rows, now).map((row) => ({ ...row, mayTake: mayTake.includes(row.consentId) })),
  }
}
