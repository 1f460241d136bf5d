import {
  isTold,
  type RewardAbout,
  type RewardState,
  rewardAboutWords,
  rewardStateTitles,
} from '#app/domain/advocacy/reward.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Row = {
  id: string
  userId: string
  about: RewardAbout
  what: string
  amount: number | null
  currency: string | null
  state: RewardState
  note: string
  changedAt: number
  person: string
  proposedBy: string
  proposedById: string
  account: string
  accountSlug: string
  timeZone: string
}

const columns = `
  select r.id, r.user_id as userId, r.about, r.what, r.amount, r.currency, r.state, r.note,
    coalesce(r.reversed_at, r.issued_at, r.settled_at, r.proposed_at) as changedAt,
    u.name as person, p.name as proposedBy, p.id as proposedById,
    a.name as account, a.slug as accountSlug, a.time_zone as timeZone
  from rewards r join users u on u.id = r.user_id join users p on p.id = r.proposed_by
    join accounts a on a.id = r.account_id`

const order = `order by r.state <> 'pending', r.state <> 'approved', r.proposed_at desc, r.id desc`

const rewardsByAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, Row>(`${columns} where r.account_id = @accountId ${order}`),
)

const newestRewards = statement((db) => db.$client.prepare<[], Row>(`${columns} ${order} limit 200`))

export type ShownReward = ReturnType<typeof shown>

/** Every thank-you of an account, as the vendor's side sees it. One statement. */
export function rewardsOf(db: Db, accountId: string): ShownReward[] {
  return rewardsByAccount(db).all({ accountId }).map(shown)
}

/** The thanks somebody has been promised, sent or had taken back. One statement. */
export function rewardsFor(db: Db, { accountId, userId }: { accountId: string; userId: string }) {
  const theirs = rewardsByAccount(db)
    .all({ accountId })
    .filter((row) => row.userId === userId && isTold(row.state))
  return theirs.map(shown).map(({ id, what, worth, state, stateTitle, about, on }) => ({
    ...{ id, what, worth, state, stateTitle, about, on },
  }))
}
export type OwnReward = ReturnType<typeof rewardsFor>[number]

/** Thanks of all accounts: those that wait for a decision first, 200 at most. One statement. */
export function allRewards(db: Db): ShownReward[] {
  return newestRewards(db).all().map(shown)
}

function shown({ changedAt, timeZone, amount, currency, about, ...row }: Row) {
  return {
    ...row,
    about: rewardAboutWords[about],
    worth: amount !== null && currency !== null ? readMoney(amount, currency) : null,
    stateTitle: rewardStateTitles[row.state],
    on: readFullDate(todayIn(timeZone, new Date(changedAt))),
  }
}

type Given = { value: string; label: string }

const givenByAccount = statement((db) =>
  db.$client.prepare<
    { accountId: string },
    { about: RewardAbout; id: string; person: string; words: string }
  >(`
    with given(about, id, user_id, words, at) as (
      select 'testimonial', t.id, t.user_id, t.quote, t.requested_at from testimonials t
        where t.account_id = @accountId and t.state <> 'requested'
      union all
      select 'referral', f.id, f.referrer_id, f.company, f.submitted_at from referrals f
        where f.account_id = @accountId
      union all
      select 'story', s.id, s.advocate_id, s.title, s.created_at from stories s
        where s.account_id = @accountId and s.approved_version_id is not null and s.advocate_id is not null)
    select g.about, g.id, u.name as person, g.words from given g join users u on u.id = g.user_id
    where not exists (select 1 from rewards r where r.about = g.about and r.about_id = g.id
      and r.state in ('pending', 'approved', 'issued'))
    order by g.at desc, g.id desc limit 100`),
)

/** What people of an account have given that no thank-you stands for yet, newest first. One statement. */
export function givenOf(db: Db, accountId: string): Given[] {
  return givenByAccount(db)
    .all({ accountId })
    .map(({ about, id, person, words }) => ({
      value: `${about} ${id}`,
      label: `${rewardTitle(about)} by ${person}${words && `: ${excerpt(words)}`}`,
    }))
}

function rewardTitle(about: RewardAbout): string {
  const words = rewardAboutWords[about].replace(/^an? /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function excerpt(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 58).trimEnd()}…`
}
