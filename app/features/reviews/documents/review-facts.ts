import type { Side } from '#app/domain/accounts/account.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'

/** A side's signature under the frozen review, as a document prints it. */
export type SignatureFact = { side: Side; name: string; deputyFor: string | null; on: CalendarDate }

/** All that a document of a held review is made from: what was frozen, and dated facts that never change. */
export type ReviewFacts = {
  snapshot: ReviewSnapshot
  /** SHA-256 of the frozen text, in hexadecimal: what both sides sign. */
  hash: string
  vendor: { name: string; accent: string }
  account: { name: string }
  /** The stage the account was in on the day; null where its history does not reach back so far. */
  stage: Stage | null
  signatures: SignatureFact[]
  /** Who confirmed a figure, by the id of the measurement. */
  confirmedBy: Record<string, string>
}

/** Names of both sides. */
export function sideNames({ vendor, account }: ReviewFacts): Record<Side, string> {
  return { vendor: vendor.name, customer: account.name }
}
