import type { Person } from '#app/domain/access/actor.ts'
import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import { medianDays } from '#app/domain/accounts/portfolio.ts'
import { type PortfolioWish, type Show, shows } from '#app/domain/accounts/portfolio-wish.ts'
import { daysBetween } from '#app/domain/calendar-date.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { givenTo, scopeOf } from './portfolio-queries.server.ts'
import { conditionOf, conditionsOf } from './portfolio-sql.ts'
import { keptStatements } from './portfolio-statements.server.ts'

/** How many accounts of a stage there are, in all and under each choice. */
export type StageCounts = { stage: Stage; all: number; needing: number } & Record<Show, number>

const statements = keptStatements()

/** From the counters that triggers keep: a few hundred rows at most. */
export function allCountsSql(tier: InvestmentTier | null): string {
  const sums = shows.map((show) => `sum(iif(${conditionOf(show)}, accounts, 0)) "${show}"`)
  return `select stage, sum(accounts) "all", sum(iif(needs_you, accounts, 0)) needing, ${sums.join(', ')}
    from portfolio_counts ${tier ? `where investment = '${tier}'` : ''} group by stage`
}

/** A CSM's few accounts are counted. */
export function ownCountsSql(tier: InvestmentTier | null): string {
  const sums = shows.map((show) => `sum(${conditionOf(show)}) "${show}"`)
  return `select e.stage, count(*) "all", count(e.why_place) needing, ${sums.join(', ')}
    from team_members t cross join portfolio_entries e on e.account_id = t.account_id
    where t.user_id = :userId and t.removed_at is null ${tier ? `and e.investment = '${tier}'` : ''} group by e.stage`
}

/** The counts of each stage, whatever is shown of it. One statement. */
export function countStages(db: Db, person: Person, wish: Pick<PortfolioWish, 'isMine' | 'tier'>) {
  const scope = scopeOf(person, wish)
  const sql = scope === 'all' ? allCountsSql(wish.tier) : ownCountsSql(wish.tier)
  const rows = statements(db, sql).all(givenTo(scope, person)) as StageCounts[]
  return stages.map((stage) => rows.find((row) => row.stage === stage) ?? emptyCounts(stage))
}

function emptyCounts(stage: Stage): StageCounts {
  return { stage, all: 0, needing: 0, late: 0, ready: 0, slipping: 0, resting: 0, audit: 0 }
}

/** The one or two days in the middle of each stage's, from the index that sorts them. `:capture` … are what to skip. */
export function middleDaysSql(tier: InvestmentTier | null): string {
  const source = tier
    ? `portfolio_entries indexed by portfolio_entries_days where investment = '${tier}' and`
    : 'accounts indexed by accounts_stage where'
  return stages
    .map(
      (stage) => `select * from (select stage, stage_entered_on enteredOn from ${source} stage = '${stage}'
        order by stage_entered_on limit :${stage}Many offset :${stage}Skip)`,
    )
    .join(' union all ')
}

/** The days of a CSM's few accounts, all of them. */
export function ownDaysSql(wish: Pick<PortfolioWish, 'tier' | 'show'>): string {
  const where = conditionsOf({ ...wish, stage: null }).map((condition) => ` and ${condition}`)
  return `select e.stage, e.stage_entered_on enteredOn
    from team_members t cross join portfolio_entries e on e.account_id = t.account_id
    where t.user_id = :userId and t.removed_at is null${where.join('')} order by e.stage_entered_on`
}

type DaysAsked = Pick<PortfolioWish, 'isMine' | 'tier' | 'show'> & {
  counts: readonly StageCounts[]
  today: string
}

/**
 * The median of days in the stage of the accounts shown, per stage. Over the whole book it is read from an index that
 * sorts them, which there is for a stage and a tier only: narrowed to late, ready … ones it is left out (null).
 */
export function medianDaysInStage(db: Db, person: Person, { counts, today, ...wish }: DaysAsked) {
  const scope = scopeOf(person, wish)
  if (scope === 'all' && wish.show) return stages.map(() => null)
  const sql = scope === 'all' ? middleDaysSql(wish.tier) : ownDaysSql(wish)
  const given = scope === 'all' ? Object.assign({}, ...counts.map(middleOf)) : givenTo(scope, person)
  const rows = statements(db, sql).all(given) as { stage: Stage; enteredOn: string }[]
  return stages.map((stage) =>
    medianDays(rows.filter((row) => row.stage === stage).map(({ enteredOn }) => sinceThen(enteredOn, today))),
  )
}

function middleOf({ stage, all }: StageCounts) {
  return {
    [`${stage}Skip`]: Math.max(0, Math.ceil(all / 2) - 1),
    [`${stage}Many`]: all % 2 === 0 ? 2 : 1,
  }
}

function sinceThen(enteredOn: string, today: string): number {
  return Math.max(0, daysBetween(enteredOn, today))
}
