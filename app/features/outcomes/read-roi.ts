import { readMoney, readWholeMoney } from '#app/domain/outcomes/money.ts'
import { type ContractPeriod, contractCost, roiMultiple } from '#app/domain/outcomes/roi.ts'
import { roiParts } from '#app/domain/outcomes/roi-parts.ts'
import { readFullDate, readNumber } from '#app/domain/reading.ts'
import type { CountedOutcome, CountingAccount } from './read-ledger.server.ts'

/** The ROI multiple in words. Plain JSON; the contract's cost only for those who may see it. */
export type RoiWords = {
  /** "3.2×", or null while the contract has cost nothing yet. */
  multiple: string | null
  /** "since 1 January 2025", '' without a contract. */
  since: string
  /** What the contract has cost so far; null for readers who may not see it. */
  cost: string | null
  /** What counts, each with its amount to the cent. */
  counted: { term: string; detail: string }[]
  total: string
  /** What was left out, and why. */
  leftOut: string[]
}

type Eyes = { account: CountingAccount; periods: readonly ContractPeriod[]; maySeeCost: boolean }

/** How often the confirmed value has paid for the contract, and what that is made of. */
export function readRoi(
  outcomes: readonly CountedOutcome[],
  { account, periods, maySeeCost }: Eyes,
): RoiWords {
  const { currency, until } = account
  const { cash, revenue, leftOut } = roiParts(outcomes)
  const cost = contractCost(periods, until)
  const total = revenue.reduce((sum, { counted }) => sum + counted, cash)
  const read = (minor: number) => readMoney(minor, currency)
  const first = periods.map(({ startsOn }) => startsOn).sort()[0]
  return {
    multiple: readMultiple(roiMultiple(total, cost), total),
    since: first ? `since ${readFullDate(first)}` : '',
    cost: maySeeCost ? read(cost) : null,
    counted: [
      { term: 'Confirmed cash, in full', detail: read(cash) },
      ...revenue.map(({ name, verified, margin, counted }) => ({
        term: `${name}: ${read(verified)} of revenue at ${readNumber(margin)}% margin`,
        detail: read(counted),
      })),
    ],
    total: read(total),
    leftOut: readLeftOut(leftOut, currency),
  }
}

/** What rounds to nothing and is something says so. */
function readMultiple(multiple: string | null, total: number): string | null {
  if (multiple === null) return null
  return multiple === '0.0' && total > 0 ? 'under 0.1×' : `${multiple.replace('-', '−')}×`
}

function readLeftOut(
  { withoutMargin, capacity, unconfirmed }: ReturnType<typeof roiParts>['leftOut'],
  currency: string,
): string[] {
  const said: [number, string][] = [
    [capacity, 'of capacity: time freed is no cash until it is used'],
    [unconfirmed, 'of cash that is not confirmed'],
    [withoutMargin, 'of revenue for which no margin is stated'],
  ]
  return said.flatMap(([minor, why]) => (minor === 0 ? [] : [`${readWholeMoney(minor, currency)} ${why}`]))
}
