import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { groupBy } from '#app/domain/group-by.ts'
import { readWholeMoney } from '#app/domain/outcomes/money.ts'
import { type ValueNature, valueNatures } from '#app/domain/outcomes/valuation.ts'
import type { Db } from '#db/client.server.ts'
import { type CountedOutcome, ledgersOfAccount } from './read-ledger.server.ts'

/** One amount in whole money, and what of it is confirmed: "€96,400", "€74,900 confirmed". */
export type ListedWorth = { nature: ValueNature; total: string; confirmed: string }

/** What the outcomes of the list were worth: in all, by goal and one by one. Cash and capacity are never added. */
export type ListedWorths = {
  all: ListedWorth[]
  goals: Record<string, ListedWorth[]>
  /** Outcomes that nothing says the worth of are left out. */
  outcomes: Record<string, ListedWorth>
}

type Totals = { verified: number; reported: number }
type Counting = CountedOutcome & { ledger: NonNullable<CountedOutcome['ledger']> }

/** What all outcomes of an account were worth until its `today`. Two statements. */
export function listWorth(db: Db, asked: { accountId: string; today: CalendarDate }): ListedWorths {
  const found = ledgersOfAccount(db, asked)
  const counted = (found?.outcomes ?? []).filter((outcome): outcome is Counting => outcome.ledger !== null)
  const currency = found?.account.currency ?? ''
  const byGoal = groupBy(counted, ({ goal }) => goal.id)
  return {
    all: addUp(counted, currency),
    goals: Object.fromEntries([...byGoal].map(([id, outcomes]) => [id, addUp(outcomes, currency)])),
    outcomes: Object.fromEntries(
      counted.map(({ id, ledger }) => [id, read(ledger.nature, ledger.totals, currency)]),
    ),
  }
}

function addUp(outcomes: readonly Counting[], currency: string): ListedWorth[] {
  return valueNatures.flatMap((nature) => {
    const own = outcomes.filter(({ ledger }) => ledger.nature === nature && ledger.rows.length > 0)
    if (own.length === 0) return []
    const sum = (of: keyof Totals) => own.reduce((total, { ledger }) => total + ledger.totals[of], 0)
    return [read(nature, { verified: sum('verified'), reported: sum('reported') }, currency)]
  })
}

function read(nature: ValueNature, { verified, reported }: Totals, currency: string): ListedWorth {
  const confirmed = verified === 0 ? 'nothing confirmed' : `${readWholeMoney(verified, currency)} confirmed`
  return { nature, total: readWholeMoney(verified + reported, currency), confirmed }
}
