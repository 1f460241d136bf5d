import { addDays } from '#app/domain/calendar-date.ts'
import { importUsage } from '#app/features/outcomes/usage/import-usage.server.ts'
import { showUsage } from '#app/features/outcomes/usage/show-usage.server.ts'
import { usageChoices } from '#app/features/outcomes/usage/usage-queries.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'

export type UsagePlan = {
  /** The day it was brought in. */
  day: number
  by: Key
  name: string
  /** One number a week, oldest first; the last of the week before `day`. */
  weeks: number[]
}

type OutcomeTale = { tale: Tale; outcomeId: string }

/** Somebody brings product usage in, and puts it behind the outcome's chart. */
export function tellUsage(outcome: OutcomeTale, plan: UsagePlan | undefined): void {
  if (!plan) return
  const { tale } = outcome
  const { day, by, name, weeks } = plan
  const points = weeks.map((value, index) => ({
    series: name,
    on: addDays(tale.book.today, day - 7 * (weeks.length - index)),
    value: String(value),
  }))
  on(tale.book, day, [
    '16:20',
    (tx, at) => {
      must(importUsage(tx, actorOf(tale, by), { points, source: 'import' }, at))
      const actor = actorOf(tale, by)
      const series = usageChoices(tx, actor.accountId).find((one) => one.name === name)
      must(showUsage(tx, actor, { outcomeId: outcome.outcomeId, seriesId: series?.id ?? '' }, at))
    },
  ])
}
