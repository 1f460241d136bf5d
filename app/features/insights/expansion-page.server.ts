import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import {
  expansionStateTitles,
  nextTitle,
  suggestsNext,
  totalsByState,
} from '#app/domain/insights/expansion.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { expansionTexts } from './edit-expansion.server.ts'
import { expansionsOf, goalsToLink } from './expansion-queries.server.ts'

type Asked = {
  account: { id: string; currency: string; timeZone: string }
  now: Date
  /** The goal to prefill an opportunity for, from the address. */
  goalId: string | null
  /** The goals with verified value, asked for when a reached goal needs it. */
  withVerifiedValue: () => ReadonlySet<string>
}

/** Everything the page of opportunities shows, money and dates in words. Two statements, and those of the value. */
export function expansionPage(db: Db, { account, now, goalId, withVerifiedValue }: Asked) {
  const { currency, timeZone } = account
  const today = todayIn(timeZone, now)
  const expansions = expansionsOf(db, account.id)
  const goals = goalsToLink(db, account.id)
  const chosen = goals.find(({ id }) => id === goalId)
  return {
    ...{ currency, today },
    totals: totalsByState(expansions).map(({ state, count, amount }) => ({
      ...{ state, count, title: expansionStateTitles[state], amount: readMoney(amount, currency) },
    })),
    expansions: expansions.map((expansion) => ({
      id: expansion.id,
      texts: expansionTexts(expansion, currency),
      amount: readMoney(expansion.amount, currency),
      state: expansion.state,
      stateTitle: expansionStateTitles[expansion.state],
      span: spanOf(expansion, today),
      goal: expansion.goalId ? { id: expansion.goalId, title: expansion.goalTitle ?? '' } : null,
    })),
    goals: goals.map(({ id, title }) => ({ id, title })),
    suggestions: suggestionsOf(goals, expansions, withVerifiedValue),
    start: { title: chosen ? nextTitle(chosen.title) : '', goalId: chosen?.id ?? '' },
  }
}

export type ExpansionPageData = ReturnType<typeof expansionPage>
export type ShownExpansion = ExpansionPageData['expansions'][number]

function spanOf({ openedOn, closedOn }: { openedOn: string; closedOn: string | null }, today: CalendarDate) {
  const opened = `Opened ${readDate(openedOn, { today })}`
  return closedOn ? `${opened} · closed ${readDate(closedOn, { today })}` : opened
}

type Goals = ReturnType<typeof goalsToLink>
type Linked = readonly { goalId: string | null }[]

/** Goals that were reached with verified value, and that nothing follows from yet. */
function suggestionsOf(goals: Goals, expansions: Linked, withVerifiedValue: () => ReadonlySet<string>) {
  const linked = new Set(expansions.map(({ goalId }) => goalId))
  const about = ({ id, closure }: Goals[number]) => ({ closure, hasExpansion: linked.has(id) })
  const reached = goals.filter((goal) => suggestsNext({ ...about(goal), hasVerifiedValue: true }))
  if (reached.length === 0) return []
  const verified = withVerifiedValue()
  return reached.filter(({ id }) => verified.has(id)).map(({ id, title }) => ({ id, title }))
}

/** The same question for one goal: its title when staff are asked for a next one, else null. */
export function suggestionFor(db: Db, { accountId, goalId, withVerifiedValue }: GoalAsked) {
  const goals = goalsToLink(db, accountId).filter(({ id }) => id === goalId)
  return suggestionsOf(goals, expansionsOf(db, accountId), withVerifiedValue)[0] ?? null
}

type GoalAsked = Pick<Asked, 'withVerifiedValue'> & { accountId: string; goalId: string }
