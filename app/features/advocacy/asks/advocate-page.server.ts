import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { openingsOf } from '../opening-queries.server.ts'
import { advocateTexts, findAdvocate, plansOfPerson } from './find-advocate.server.ts'
import { ownAsks } from './own-ask.server.ts'
import { ownAsking } from './own-asking.server.ts'
import { voiceOf } from './voice.server.ts'

/**
 * All of a person's advocate profile: what they are open to, how they want to be asked, how much of their limit is
 * used, what their voice has done, and every question with its answer. Nine statements.
 */
export function advocatePage(db: Db, { userId, now }: { userId: string; now: Date }) {
  const today = todayIn('UTC', now)
  const profile = findAdvocate(db, userId)
  const plans = plansOfPerson(db, userId)
  const [first] = plans
  const asking = first ? ownAsking(db, { accountId: first.accountId, userId, now }) : null
  const open = openingsOf(db, userId).map(({ type, openedAt }) => [
    type,
    readDate(todayIn('UTC', openedAt), { today }),
  ])
  return {
    open: Object.fromEntries(open) as Record<string, string>,
    start: advocateTexts(profile),
    photoFileId: profile?.photoFileId ?? null,
    hasOptedOut: profile?.optedOutAt != null,
    // what holds on one plan may not hold on another
    asking: asking && (plans.length > 1 ? { ...asking, because: [] } : asking),
    voice: voiceOf(db, userId),
    asks: ownAsks(db, userId, now),
  }
}

export type AdvocatePageData = ReturnType<typeof advocatePage>
