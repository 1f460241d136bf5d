import { mayKeepContracts } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditOutcomes, maySeeRoi } from '#app/domain/access/outcomes-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { type ValueNature, valueNatures } from '#app/domain/outcomes/valuation.ts'
import { readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { type CountedOutcome, type CountingAccount, ledgersOfAccount } from './read-ledger.server.ts'
import { type RoiWords, readRoi } from './read-roi.ts'
import { valueChartOf } from './value-chart.server.ts'
import { readValueGlance } from './value-glance.ts'
import { type AccountValue, contractPeriodsOf, summarizeOutcomes } from './work-out-value.server.ts'

export type ShowValue = {
  actor: PlanActor
  account: { slug: string; name: string; timeZone: string }
  now: Date
}

/** A line of money, to the cent. */
export type WorthLine = { verified: string; reported: string; total: string }

/** One outcome on the value page. */
export type ValuedOutcome = WorthLine & {
  id: string
  name: string
  goal: string
  nature: ValueNature
  /** What keeps it from counting as confirmed, in a few words, or ''. */
  open: string
}

/** All that the value page shows; null for an account that is missing. Three statements, two where there is no ROI. */
export function showValue(db: Db, { actor, account, now }: ShowValue) {
  const today = todayIn(account.timeZone, now)
  const found = ledgersOfAccount(db, { accountId: actor.accountId, today })
  if (!found) return null
  const { outcomes } = found
  const { currency, until } = found.account
  const value: AccountValue = { currency, asOf: until, ...summarizeOutcomes(outcomes), contractCost: 0 }
  const ledgers = outcomes.flatMap(({ ledger }) => (ledger ? [ledger] : []))
  const isCustomer = actor.side === 'customer'
  return {
    ...{ slug: account.slug, accountName: account.name, currency, isCustomer },
    until: readFullDate(until),
    isEnded: until < today,
    glance: readValueGlance(value, {
      ...{ slug: account.slug, accountName: account.name, isCustomer, isEditor: mayEditOutcomes(actor) },
      hasGoals: true,
    }),
    exact: valueNatures.map((nature) => ({ nature, ...readLine(value.summary[nature], currency) })),
    categories: categoriesOf(value),
    chart: valueChartOf(ledgers, { today: until, currency }),
    outcomes: outcomes.flatMap((outcome) => readOutcome(outcome, currency)),
    unvalued: outcomes.filter(({ ledger }) => !ledger).map(({ id, name }) => ({ id, name })),
    roi: maySeeRoi(actor) ? roiOf(db, { actor, outcomes, account: found.account }) : null,
  }
}

export type ShownValue = NonNullable<ReturnType<typeof showValue>>

function readLine(
  { verified, reported }: { verified: number; reported: number },
  currency: string,
): WorthLine {
  return {
    verified: readMoney(verified, currency),
    reported: readMoney(reported, currency),
    total: readMoney(verified + reported, currency),
  }
}

function categoriesOf({ summary, currency }: AccountValue) {
  return valueNatures.flatMap((nature) =>
    summary.categories.flatMap(({ category, [nature]: totals }) =>
      totals.verified === 0 && totals.reported === 0
        ? []
        : [{ title: outcomeCategoryTitles[category], nature, ...readLine(totals, currency) }],
    ),
  )
}

function readOutcome({ id, name, goal, terms, ledger }: CountedOutcome, currency: string): ValuedOutcome[] {
  if (!ledger) return []
  const open = [
    terms.attributionShare === null ? 'share not said' : '',
    terms.isAgreed ? '' : 'terms not agreed',
    ledger.rows.length === 0 ? 'no figure yet' : '',
  ]
  return [
    {
      ...{ id, name, goal: goal.title, nature: ledger.nature },
      ...readLine(ledger.totals, currency),
      open: open.filter(Boolean).join(', '),
    },
  ]
}

type Asked = { actor: PlanActor; outcomes: readonly CountedOutcome[]; account: CountingAccount }

/** Null for customers while there is no contract to set value against: they cannot add one. */
function roiOf(db: Db, { actor, outcomes, account }: Asked): RoiWords | null {
  const periods = contractPeriodsOf(db, actor.accountId)
  if (periods.length === 0 && !mayKeepContracts(actor)) return null
  return readRoi(outcomes, { account, periods, maySeeCost: mayKeepContracts(actor) })
}
