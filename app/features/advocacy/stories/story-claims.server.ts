import { desc, eq } from 'drizzle-orm'
import { claimMenu, type KnownKey, type MenuClaim } from '#app/domain/advocacy/claim-menu.ts'
import { type ClaimOutcome, type Written, whyNotStanding } from '#app/domain/advocacy/claims.ts'
import type { FreezeReason } from '#app/domain/advocacy/story.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { storyClaims, storyVersions } from '#db/schema/advocacy-stories.ts'
import type { ClaimRow } from './claim-rows.server.ts'

/** What the keys of a story's texts mean, the newest meaning first. One statement. */
export function knownKeys(db: Db, storyId: string): KnownKey[] {
  const rows = db
    .select({ key: storyClaims.key, outcomeId: storyClaims.outcomeId, figure: storyClaims.figure })
    .from(storyClaims)
    .innerJoin(storyVersions, eq(storyVersions.id, storyClaims.versionId))
    .where(eq(storyVersions.storyId, storyId))
    .orderBy(desc(storyVersions.number))
    .all()
  return [...new Map(rows.map((row) => [row.key, row] as const)).values()]
}

/** The figures that may be put into a story's text now. Two statements beside the outcomes. */
export function menuOf(
  db: Db,
  story: { id: string; accountId: string },
  { outcomes, now }: { outcomes: readonly ClaimOutcome[]; now: Date },
): MenuClaim[] {
  return claimMenu(outcomes, knownKeys(db, story.id), {
    on: todayIn(zoneOf(db, story.accountId), now),
    at: now,
  })
}

/** A figure of a text, and why it no longer stands; null while it does. */
export type CheckedClaim = ClaimRow & { because: FreezeReason | null }

/** Whether each figure of a text stands, as the outcomes are now. */
export function checkClaims(
  claims: readonly ClaimRow[],
  outcomes: readonly ClaimOutcome[],
  written: Written,
): CheckedClaim[] {
  return claims.map((claim) => {
    const outcome = outcomes.find(({ id }) => id === claim.outcomeId)
    return { ...claim, because: whyNotStanding(claim, outcome, written) }
  })
}

/** When a text was written, as its figures count it. */
export function writtenOf(version: { writtenAt: Date }, timeZone: string): Written {
  return { on: todayIn(timeZone, version.writtenAt), at: version.writtenAt }
}

/** The account's zone. */
export function zoneOf(db: Db, accountId: string): string {
  const row = db
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  return row?.timeZone ?? 'UTC'
}
