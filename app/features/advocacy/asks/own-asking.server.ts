import { askTypeFacts, askTypes } from '#app/domain/advocacy/ask.ts'
import { budgetAt, limitOf } from '#app/domain/advocacy/budget.ts'
import { rulesOfAccount } from '#app/domain/advocacy/readiness-of-account.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { gatherReadiness } from './gather-readiness.server.ts'

export type OwnAsking = {
  used: number
  limit: number
  /** "3 on 2 Aug", when points come back; null when none are out. */
  backOn: string | null
  open: string[]
  closed: string[]
  /** What keeps everybody from asking them now: quiet, a rest, a dispute. */
  because: string[]
}

/** How often a member may be asked, in words for them; null for whoever is no member (a look through their eyes). */
export function ownAsking(
  db: Db,
  { accountId, userId, now }: { accountId: string; userId: string; now: Date },
): OwnAsking | null {
  const [own] = gatherReadiness(db, { accountId, userId, now }) ?? []
  if (!own) return null
  const { person, timeZone } = own.evidence
  const today = todayIn(timeZone, now)
  const budget = budgetAt(person.asks, { limit: limitOf(person.pointLimit), now })
  const isOpen = (type: (typeof askTypes)[number]) => person.openings.some((one) => one.type === type)
  const title = (type: (typeof askTypes)[number]) => askTypeFacts[type].title.toLowerCase()
  const { account_active, in_elevate, not_resting, no_open_dispute } = rulesOfAccount
  const isQuiet = person.quietUntil !== null && person.quietUntil >= today
  return {
    used: budget.used,
    limit: budget.limit,
    backOn: budget.nextBackAt && readDate(todayIn(timeZone, budget.nextBackAt), { today }),
    open: askTypes.filter(isOpen).map(title),
    closed: askTypes.filter((type) => !isOpen(type)).map(title),
    because: [
      ...(isQuiet && person.quietUntil
        ? [`Quiet until ${readDate(person.quietUntil, { today })}: nobody asks you anything`]
        : []),
      ...[account_active, in_elevate, not_resting, no_open_dispute]
        .map((rule) => rule(own.evidence))
        .filter(({ state }) => state === 'open')
        .map(({ advocate }) => advocate),
    ],
  }
}
