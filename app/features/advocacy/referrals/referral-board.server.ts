import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Exchange } from '#app/domain/accounts/portfolio-money.ts'
import { type ReferralState, type ReferralWay, referralStates } from '#app/domain/advocacy/referral.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** Cards a column shows; the rest is on the column's own list. */
export const cardsAColumn = 12
export const rowsAPage = 50

/** A CSM's are those of their accounts and those they look after; `:all` is 1 for whoever has all accounts. */
const seen = `referrals r where (:all = 1 or r.owner_id = :userId or exists (
  select 1 from team_members t where t.account_id = r.account_id and t.user_id = :userId and t.removed_at is null))`

const columns = `r.id, r.state, r.way, r.company, r.role, r.amount, r.currency, r.lost_because lostBecause,
  r.submitted_at submittedAt, coalesce(r.edited_at, r.submitted_at) movedAt, r.accepted_at acceptedAt,
  r.erased_at erasedAt, a.name account, u.name referrer, o.name owner`

const joined = `join accounts a on a.id = r.account_id join users u on u.id = r.referrer_id
  left join users o on o.id = r.owner_id`

/** A card as the table gives it; instants in milliseconds. */
export type ReferralRow = {
  id: string
  state: ReferralState
  way: ReferralWay
  company: string
  role: string
  amount: number | null
  currency: string | null
  lostBecause: string
  submittedAt: number
  movedAt: number
  acceptedAt: number | null
  erasedAt: number | null
  account: string
  referrer: string
  owner: string | null
}

type Reader = { all: 0 | 1; userId: string }

const newestCards = statement((db) =>
  db.$client.prepare<Reader & { limit: number }, ReferralRow>(`
    select ${columns} from (
      select r.*, row_number() over (
        partition by r.state order by coalesce(r.edited_at, r.submitted_at) desc, r.id desc) place
      from ${seen}) r ${joined}
    where r.place <= :limit order by movedAt desc, r.id desc`),
)

const sums = statement((db) =>
  db.$client.prepare<
    Reader,
    { state: ReferralState; currency: string | null; many: number; amount: number | null }
  >(
    `select r.state, r.currency, count(*) many, sum(r.amount) amount from ${seen} group by r.state, r.currency`,
  ),
)

const oneState = statement((db) =>
  db.$client.prepare<Reader & { state: ReferralState; limit: number; skip: number }, ReferralRow>(`
    select ${columns} from (select r.* from ${seen}) r ${joined}
    where r.state = :state order by movedAt desc, r.id desc limit :limit offset :skip`),
)

function readerOf(person: Person): Reader {
  return { all: maySeeAllAccounts(person) ? 1 : 0, userId: person.userId }
}

/** The newest referrals of each state, as far as this reader sees them. One statement. */
export function newestByState(db: Db, person: Person): ReferralRow[] {
  return newestCards(db).all({ ...readerOf(person), limit: cardsAColumn })
}

/** One page of a state's referrals. One statement. */
export function referralsIn(db: Db, person: Person, { state, page }: { state: ReferralState; page: number }) {
  return oneState(db).all({ ...readerOf(person), state, limit: rowsAPage, skip: (page - 1) * rowsAPage })
}

/** How many there are of each state, and what was won by currency. One statement. */
export function sumsByState(db: Db, person: Person) {
  const rows = sums(db).all(readerOf(person))
  return referralStates.map((state) => {
    const own = rows.filter((row) => row.state === state)
    return {
      state,
      many: own.reduce((all, { many }) => all + many, 0),
      amounts: own.flatMap(({ currency, amount }) =>
        currency && amount !== null ? { currency, minor: amount } : [],
      ),
    }
  })
}

/** What makes one sum of several currencies; it is asked only for those in use. */
export type ExchangeFor = (currencies: readonly string[]) => Exchange
