import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import {
  type Exchange,
  type MoneyKey,
  type MoneySums,
  missingSentence,
  moneyKeys,
  readExchanged,
  sumByCurrency,
  totalMoney,
  verifiedShare,
} from '#app/domain/accounts/portfolio-money.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { readRate } from '#app/domain/outcomes/exchange.ts'
import { convert, readMoney, readMoneyByCode, readWholeMoney } from '#app/domain/outcomes/money.ts'
import { planPath } from '#app/domain/paths.ts'
import { readDate, readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { exchangeOf, sumStages } from '../portfolio-money.server.ts'
import { accountsAPage } from '../portfolio-queries.server.ts'
import { listByValue, type ValuedAccount } from './value-list.server.ts'

type Asked = { person: Person; isMine: boolean; page: number; now: Date }

/** Everything the page of the portfolio's value shows, money in words. Four statements, whatever the book's size. */
export function valuePage(db: Db, { person, isMine, page, now }: Asked) {
  const rows = sumByCurrency(sumStages(db, person, { isMine, tier: null, show: null }))
  const currencies = rows.map(({ currency }) => currency).sort()
  const { today, ...exchange } = exchangeOf(db, currencies, now)
  const totals = totalMoney(rows, exchange)
  const accounts = rows.reduce((sum, row) => sum + row.accounts, 0)
  const total = (key: MoneyKey) => readMoney(totals[key].total, exchange.currency)
  const whole = (key: MoneyKey) => readWholeMoney(totals[key].total, exchange.currency)
  const listed = listByValue(db, person, { isMine, page, currencies, exchange })
  return {
    ...{ currency: exchange.currency, day: readFullDate(today), accounts, page, isMine },
    seesAll: maySeeAllAccounts(person),
    pages: Math.max(1, Math.ceil(accounts / accountsAPage)),
    /** Without cents, for headlines; `totals` say the same to the cent. */
    headlines: Object.fromEntries(moneyKeys.map((key) => [key, whole(key)])) as Record<MoneyKey, string>,
    totals: Object.fromEntries(moneyKeys.map((key) => [key, total(key)])) as Record<MoneyKey, string>,
    shares: { cash: shareOf(totals, 'Cash'), capacity: shareOf(totals, 'Capacity') },
    missing: moneyKeys.flatMap((key) => missingLine(key, totals)),
    currencies: rows
      .sort((one, other) => other.accounts - one.accounts || (one.currency < other.currency ? -1 : 1))
      .map((row) => readCurrency(row, exchange)),
    rows: listed.map((row) => readAccount(row, { exchange, today })),
  }
}

export type ValuePageData = ReturnType<typeof valuePage>

const missingNames: Record<MoneyKey, string> = {
  yearly: 'Contracts a year',
  verifiedCash: 'Verified cash',
  reportedCash: 'Reported cash',
  verifiedCapacity: 'Verified capacity',
  reportedCapacity: 'Reported capacity',
  contractCost: 'Contract cost',
}

function missingLine(key: MoneyKey, totals: ReturnType<typeof totalMoney>): string[] {
  const sentence = missingSentence(totals[key].missing)
  return sentence ? [`${missingNames[key]}: ${sentence}`] : []
}

function shareOf(totals: ReturnType<typeof totalMoney>, nature: 'Cash' | 'Capacity'): number | null {
  return verifiedShare(totals[`verified${nature}`].total, totals[`reported${nature}`].total)
}

/** One currency's sums: each converted once, as the total adds them up, with the amount it was before. */
function readCurrency(row: MoneySums, { currency, rateOf }: Exchange) {
  const found = rateOf(row.currency)
  const read = (key: MoneyKey) => {
    const money = { minor: row[key], currency: row.currency }
    const own = readMoneyByCode(money.minor, money.currency)
    if (!found.ok) return { shown: own, own: null }
    const shown = readMoney(convert(money, { currency, rate: found.rate }).minor, currency)
    return { shown, own: row.currency === currency || money.minor === 0 ? null : own }
  }
  return {
    ...{ currency: row.currency, accounts: row.accounts },
    rate: found.ok ? readRate(found.rate) : null,
    since: found.ok && found.startsOn ? readFullDate(found.startsOn) : null,
    amounts: Object.fromEntries(moneyKeys.map((key) => [key, read(key)])) as Record<
      MoneyKey,
      ReturnType<typeof read>
    >,
  }
}

function readAccount(row: ValuedAccount, { exchange, today }: { exchange: Exchange; today: string }) {
  const { slug, name, stage, asOf, currency } = row
  const read = (minor: number) => (minor === 0 ? null : readExchanged({ minor, currency }, exchange))
  return {
    ...{ slug, name, stage, href: planPath(slug), stageTitle: stageFacts[stage].title },
    cash: read(row.verifiedCash + row.reportedCash),
    cashShare: verifiedShare(row.verifiedCash, row.reportedCash),
    capacity: read(row.verifiedCapacity + row.reportedCapacity),
    capacityShare: verifiedShare(row.verifiedCapacity, row.reportedCapacity),
    ...{ yearly: read(row.yearly), cost: read(row.contractCost) },
    /** Where its value was last counted before today. */
    countedUntil: asOf !== null && asOf < today ? readDate(asOf, { today }) : null,
  }
}

export type ValueRow = ReturnType<typeof readAccount>
