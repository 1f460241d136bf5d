import { addDays } from '#app/domain/calendar-date.ts'
import { type CriterionKey, criteriaOf } from '#app/domain/care/criteria.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import { type WhyNowDetails, type WhyNowKey, whyNowOrder } from '#app/domain/care/why-now.ts'
import type { Db } from '#db/client.server.ts'
import { bookEnds } from './company.ts'
import type { Random } from './random.ts'
import type { Rows } from './rows.ts'

type Given = {
  db: Db
  rows: Rows
  random: Random
  newId: () => string
  account: { accountId: string; stage: Stage; creatorId: string }
}

/**
 * Gives a large book the variety that lists filter by: one account of ten is ready, one of twenty slips, one of
 * seventeen rests. The others stand as their evidence says. No standing has a day to lapse on: a bench is not to be
 * spent on working them out anew.
 */
export function varyStanding({ db, rows, random, newId, account }: Given): void {
  const lot = random.next()
  db.$client
    .prepare('update account_standings set lapses_on = null where account_id = ?')
    .run(account.accountId)
  if (lot < 0.1 && account.stage !== 'elevate') makeReady(db, account, random)
  else if (lot < 0.15 && account.stage !== 'capture') makeSlipping(db, account)
  else if (lot < 0.21) rest({ db, rows, newId, account })
}

/** Seven accounts of ten are audited: yes to every test before the stage it stands in, which is how it came there. */
export function addAudit({ rows, random, newId, account }: Omit<Given, 'db'>): void {
  if (!random.happens(0.7)) return
  const { accountId, stage, creatorId: answeredBy } = account
  const answeredAt = Date.parse(`${bookEnds}T08:00:00Z`)
  for (const test of stages) {
    const isBehind = stages.indexOf(test) < stages.indexOf(stage)
    const answer = isBehind ? 'yes' : random.pick(['partly', 'no'])
    rows.auditEntries({ id: newId(), accountId, stage: test, answer, answeredAt, answeredBy })
  }
}

function makeReady(db: Db, { accountId, stage }: Given['account'], random: Random): void {
  const toStage = stages[stages.indexOf(stage) + 1] ?? 'elevate'
  const met = criteriaOf[stage].length
  const isOurs = random.happens(0.5)
  db.$client
    .prepare(
      'update account_standings set is_ready = 1, blocker = null, met_count = ?, waits_for = ? where account_id = ?',
    )
    .run(met, isOurs ? 'vendor' : 'customer', accountId)
  const since = addDays(bookEnds, -random.whole(0, 20))
  if (isOurs)
    setWhy(db, accountId, ['gate-ready', since, { toStage, isProposed: true, hasCustomerSigned: false }])
  else setWhy(db, accountId, ['customer-to-sign', since, { toStage, approver: 'Maria Klein' }])
}

function makeSlipping(db: Db, { accountId }: Given['account']): void {
  const criterion: CriterionKey = 'context_confirmed'
  db.$client.prepare('update account_standings set is_slipping = 1 where account_id = ?').run(accountId)
  setWhy(db, accountId, ['slipping', addDays(bookEnds, -7), { stage: 'capture', criterion }])
}

function rest({ db, rows, newId, account }: Omit<Given, 'random'>): void {
  const { accountId, stage, creatorId: startedBy } = account
  const startedAt = Date.parse(`${bookEnds}T08:00:00Z`)
  rows.rests({
    id: newId(),
    accountId,
    stage,
    side: 'customer',
    reason: 'Content as it is',
    startedAt,
    startedBy,
  })
  db.$client
    .prepare(
      `update account_standings set is_resting = 1, why_now = null, why_order = null, why_since = null, why_facts = null
        where account_id = ?`,
    )
    .run(accountId)
}

type Why<K extends WhyNowKey> = [key: K, since: string, facts: WhyNowDetails[K]]

function setWhy<K extends WhyNowKey>(db: Db, accountId: string, [key, since, facts]: Why<K>): void {
  db.$client
    .prepare(
      'update account_standings set why_now = ?, why_order = ?, why_since = ?, why_facts = ? where account_id = ?',
    )
    .run(key, whyNowOrder(key), since, JSON.stringify(facts), accountId)
}
