import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { contractCost, renewsOn, yearlyPrice } from '#app/domain/outcomes/roi.ts'
import { readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { contractPeriodsOf } from './contract-queries.server.ts'
import { contractTexts } from './edit-contract.server.ts'

type Place = { id: string; currency: string; timeZone: string }
type Asked = { account: Place; now: Date; editId: string | null; removeId: string | null }

/** Everything the contract's page shows, money and dates in words, the latest period first. One statement. */
export function contractPage(db: Db, { account, now, editId, removeId }: Asked) {
  const { currency, timeZone } = account
  const today = todayIn(timeZone, now)
  const periods = contractPeriodsOf(db, account.id)
  const yearly = yearlyPrice(periods, today)
  const renewal = renewsOn(periods, today)
  return {
    currency,
    yearly: yearly === null ? null : readMoney(yearly, currency),
    renews: renewal && readFullDate(renewal),
    cost: readMoney(contractCost(periods, today), currency),
    periods: periods
      .map((period) => ({
        id: period.id,
        texts: contractTexts(period, currency),
        from: readFullDate(period.startsOn),
        to: readFullDate(period.endsOn),
        price: readMoney(period.price, currency),
        aYear: readMoney(yearlyPrice([period], today) ?? 0, currency),
        state: stateOf(period, today),
        isEdited: period.id === editId,
        isRemoved: period.id === removeId,
      }))
      .reverse(),
  }
}

export type ContractPageData = ReturnType<typeof contractPage>
export type ShownPeriod = ContractPageData['periods'][number]

function stateOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }, today: CalendarDate) {
  if (endsOn < today) return 'over' as const
  return startsOn > today ? ('ahead' as const) : ('holds' as const)
}
