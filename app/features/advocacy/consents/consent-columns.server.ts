import { and, isNotNull, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'

/** What commands need of a given consent. */
export const givenColumns = {
  id: consents.id,
  accountId: consents.accountId,
  subject: consents.subject,
  scope: consents.scope,
  personId: consents.personId,
  about: consents.about,
  aboutId: consents.aboutId,
  channels: consents.channels,
  expiresOn: consents.expiresOn,
  receiptId: consents.receiptId,
  grantedAt: consents.grantedAt,
  grantedBy: consents.grantedBy,
  withdrawnAt: consents.withdrawnAt,
  supersededAt: consents.supersededAt,
  expiryToldAt: consents.expiryToldAt,
  flaggedAt: consents.flaggedAt,
  flagSettledAt: consents.flagSettledAt,
  flagSettledBy: consents.flagSettledBy,
  timeZone: accounts.timeZone,
}

/** Given, and neither taken back nor replaced. Whether its last day is over is a question of the account's day. */
export const isStanding = and(
  isNotNull(consents.grantedAt),
  isNull(consents.withdrawnAt),
  isNull(consents.supersededAt),
)

/** Asked for, and nobody has answered. */
export const isWaiting = and(
  isNull(consents.grantedAt),
  isNull(consents.declinedAt),
  isNull(consents.withdrawnAt),
  isNull(consents.supersededAt),
)
