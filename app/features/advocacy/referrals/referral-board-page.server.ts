import type { Person } from '#app/domain/access/actor.ts'
import {
  type ReferralState,
  referralMoves,
  referralStates,
  referralStateTitles,
} from '#app/domain/advocacy/referral.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { convertTotal } from '#app/domain/outcomes/exchange.ts'
import { type Money, readMoneyByCode, readWholeMoney } from '#app/domain/outcomes/money.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import {
  type ExchangeFor,
  newestByState,
  type ReferralRow,
  referralsIn,
  rowsAPage,
  sumsByState,
} from './referral-board.server.ts'

type Asked = {
  person: Person
  /** One state alone, and which page of it; null for the board. */
  only: ReferralState | null
  page: number
  timeZone: string
  now: Date
  exchangeFor: ExchangeFor
}

/** The board of referrals: columns with their newest cards, how many there are, and what was won. Two statements and the rates. */
export function referralBoardPage(db: Db, asked: Asked) {
  const { person, only, page, exchangeFor } = asked
  const sums = sumsByState(db, person)
  const rows = only ? referralsIn(db, person, { state: only, page }) : newestByState(db, person)
  const cards = rows.map((row) => cardOf(row, asked))
  const exchange = exchangeFor([
    ...new Set(sums.flatMap(({ amounts }) => amounts.map(({ currency }) => currency))),
  ])
  return {
    only,
    page,
    pages: only
      ? Math.max(1, Math.ceil((sums.find(({ state }) => state === only)?.many ?? 0) / rowsAPage))
      : 1,
    columns: referralStates.map((state) => {
      const sum = sums.find((one) => one.state === state)
      return {
        state,
        title: referralStateTitles[state],
        many: sum?.many ?? 0,
        total: totalOf(sum?.amounts ?? [], exchange),
        cards: cards.filter((card) => card.state === state),
      }
    }),
  }
}

export type ReferralBoard = ReturnType<typeof referralBoardPage>
export type BoardColumn = ReferralBoard['columns'][number]
export type BoardCard = BoardColumn['cards'][number]

/** The step that mostly comes next, where one press is enough for it. */
const nextSteps: Partial<Record<ReferralState, { to: ReferralState; press: string }>> = {
  accepted: { to: 'contacted', press: 'Contacted' },
  contacted: { to: 'qualified', press: 'A good fit' },
  qualified: { to: 'opportunity', press: 'In talks' },
}

function cardOf(row: ReferralRow, { timeZone, now }: Asked) {
  const today = todayIn(timeZone, now)
  const read = (ms: number) => readDate(todayIn(timeZone, new Date(ms)), { today })
  const { id, state, way, account, referrer, owner, lostBecause } = row
  return {
    ...{ id, state, way, account, referrer, owner, lostBecause },
    title: referralTitle(row),
    role: row.role,
    moved: read(row.movedAt),
    amount: row.amount !== null && row.currency ? readWholeMoney(row.amount, row.currency) : null,
    next: nextOf(row),
  }
}

function nextOf({ state, acceptedAt, erasedAt }: ReferralRow) {
  const date = (ms: number | null) => (ms === null ? null : new Date(ms))
  const facts = { state, acceptedAt: date(acceptedAt), erasedAt: date(erasedAt) }
  const next = nextSteps[state]
  return next && referralMoves(facts, 'vendor').includes(next.to) ? next : null
}

/** What a referral is called while it has a company, and after it was erased. */
export function referralTitle({
  company,
  erasedAt,
}: {
  company: string
  erasedAt: Date | number | null
}): string {
  return erasedAt ? 'Erased' : company
}

/** One sum in the vendor's currency, with what no rate leads from beside it. */
function totalOf(amounts: readonly Money[], exchange: ReturnType<ExchangeFor>) {
  if (amounts.length === 0) return null
  const { total, missing } = convertTotal(amounts, exchange)
  return {
    sum: readWholeMoney(total, exchange.currency),
    missing: missing.map(({ minor, currency }) => readMoneyByCode(minor, currency)),
  }
}
