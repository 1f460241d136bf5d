import { mayAskForAdvocacy, mayWaiveAsking } from '#app/domain/access/advocacy-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import { readHistory } from '#app/features/activity/activity-queries.server.ts'
import { askablePeople } from '#app/features/advocacy/asks/askable-people.server.ts'
import { asksOfAccount } from '#app/features/advocacy/asks/asks-of-account.server.ts'
import { ownAsking } from '#app/features/advocacy/asks/own-asking.server.ts'
import { questionsFor } from '#app/features/advocacy/asks/question-queries.server.ts'
import { voiceOf } from '#app/features/advocacy/asks/voice.server.ts'
import { listStories } from '#app/features/advocacy/stories/list-stories.server.ts'
import { ownQuotes, quotesOn } from '#app/features/advocacy/testimonials/quote-queries.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'

/** What each section of the page shows: one read per room, of the side that looks. */
export function readPage({ context: { db, at }, account, actor }: PlanScene) {
  const today = todayIn(account.timeZone, at.now)
  const place = { slug: account.slug, timeZone: account.timeZone, today }
  const of = { accountId: account.id, userId: actor.userId, now: at.now }
  const both = {
    slug: account.slug,
    accountName: account.name,
    stories: listStories(db, actor),
    history: latest(readHistory(db, { actor, place, wish: { topic: 'advocacy' } }).days, today),
  }
  if (mayAskForAdvocacy(actor))
    return {
      ...both,
      side: 'vendor' as const,
      asking: askablePeople(db, of),
      quotes: quotesOn(db, account.id),
      asks: asksOfAccount(db, { ...of, timeZone: account.timeZone }),
      mayWaive: mayWaiveAsking(actor),
      isInElevate: account.stage === 'elevate',
    }
  return {
    ...both,
    side: 'customer' as const,
    asking: ownAsking(db, of),
    questions: questionsFor(db, of),
    quotes: ownQuotes(db, of),
    voice: voiceOf(db, actor.userId),
  }
}

export type AdvocacyPageData = ReturnType<typeof readPage>
export type CustomerData = Extract<AdvocacyPageData, { side: 'customer' }>
export type VendorData = Extract<AdvocacyPageData, { side: 'vendor' }>

/** The newest lines of the history, in the order of the history. */
function latest(days: ReturnType<typeof readHistory>['days'], today: string) {
  return days
    .flatMap(({ date, lines }) =>
      lines.map(({ number, sentence, isInternal }) => ({
        ...{ number, sentence, isInternal },
        when: readDate(date, { today }),
      })),
    )
    .slice(0, 6)
}
