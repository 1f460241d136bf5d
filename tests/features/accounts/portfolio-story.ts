import { readWish } from '#app/domain/accounts/portfolio-wish.ts'
import type { Db } from '#db/client.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeStaff } from '#tests/factories/people.ts'
import { makeAnswer, makeStanding } from '#tests/factories/standings.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { personOf } from './story.ts'

/** What an address asks for. */
export const wishOf = (query = '') => readWish(new URLSearchParams(query))

const tests = ['capture', 'align', 'reinforce', 'elevate'] as const

/**
 * A small book: a CSM looks after the first four accounts, a lead sees all eight.
 * Ready, slipping, both, resting and late ones, and one whose four questions are answered.
 */
export function openPortfolioStory() {
  const db = openTestDatabase()
  const csm = makeStaff(db, 'csm', { name: 'Priya Shah' })
  const lead = makeStaff(db, 'lead', { name: 'Lena Lead' })
  const deep = { investment: 'deep' as const }
  const reinforce = { stage: 'reinforce' as const, stageEnteredOn: '2026-01-10' }
  const made = {
    aster: makeAccount(db, { name: 'Aster Health', ...deep, stageEnteredOn: '2026-03-27' }),
    bluepeak: makeAccount(db, { name: 'Bluepeak Energy', ...reinforce }),
    corvid: makeAccount(db, { name: 'corvid Retail', investment: 'light', stageEnteredOn: '2026-04-28' }),
    juno: makeAccount(db, { name: 'Juno Foods', stage: 'align', stageEnteredOn: '2026-04-01' }),
    kestrel: makeAccount(db, { name: 'Kestrel Freight', ...reinforce, stageEnteredOn: '2026-02-10' }),
    marlow: makeAccount(db, { name: 'Marlow Group', stage: 'elevate', stageEnteredOn: '2025-11-01' }),
    northwind: makeAccount(db, { name: 'Northwind Traders', ...reinforce, ...deep }),
    tidewater: makeAccount(db, { name: 'Tidewater', stage: 'align', stageEnteredOn: '2026-01-27' }),
  }
  for (const account of [made.aster, made.bluepeak, made.corvid, made.juno])
    db.insert(teamMembers).values({ accountId: account.id, userId: csm.id, addedAt: momentAt().now }).run()
  weigh(db, made)
  for (const stage of tests) makeAnswer(db, made.marlow, { stage, answer: 'yes' })
  return { db, ...made, csm: personOf(csm), lead: personOf(lead) }
}

type Made = Record<
  'aster' | 'bluepeak' | 'corvid' | 'juno' | 'kestrel' | 'marlow' | 'northwind' | 'tidewater',
  { id: string }
>

function weigh(db: Db, made: Made) {
  const { aster, bluepeak, corvid, juno, kestrel, marlow, northwind, tidewater } = made
  const guide = { stage: 'capture', criterion: 'decision_maker_known', detail: '' }
  makeStanding(db, aster, {
    ...{ blocker: 'decision_maker_known', metCount: 3 },
    ...why('past-guide', { order: 10, since: '2026-04-26', facts: guide }),
  })
  const dispute = { reason: 'That team left in May', by: 'Daniel', outcome: 'Hours', count: 1 }
  makeStanding(db, bluepeak, {
    ...{
      isSlipping: true,
      isLate: true,
      nextDueOn: '2026-05-01',
      blocker: 'no_open_dispute',
      openDisputes: 1,
    },
    ...why('disputed', { order: 2, since: '2026-05-02', facts: dispute }),
  })
  makeStanding(db, corvid, { isResting: true, isLate: true, isReady: true })
  const ready = { toStage: 'reinforce', isProposed: true, hasCustomerSigned: false }
  makeStanding(db, juno, {
    ...{ isReady: true, metCount: 4, criteriaCount: 4, blocker: null, waitsFor: 'vendor' },
    ...why('gate-ready', { order: 3, since: '2026-05-01', facts: ready }),
  })
  makeStanding(db, kestrel, { isLate: true, nextDueOn: '2026-04-30' })
  makeStanding(db, marlow, { metCount: 1, criteriaCount: 1, isReady: true, blocker: null })
  makeStanding(db, northwind, {
    ...{ isReady: true, isSlipping: true, blocker: null, waitsFor: 'customer' },
    ...why('gate-ready', { order: 3, since: '2026-04-29', facts: { ...ready, toStage: 'elevate' } }),
  })
  makeStanding(db, tidewater)
}

function why(whyNow: string, { order, since, facts }: { order: number; since: string; facts: object }) {
  return { whyNow, whyOrder: order, whySince: since, whyFacts: JSON.stringify(facts) }
}

/** Every walk over a whole table that a statement's plan has; the page's own few rows and a search's hits are none. */
export function scansOf(db: Db, sql: string, given: object): string[] {
  const plan = db.$client.prepare(`explain query plan ${sql}`).all(given) as { detail: string }[]
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => /^SCAN (?!\(subquery|p$|f VIRTUAL TABLE INDEX 0:M)/.test(detail))
}
