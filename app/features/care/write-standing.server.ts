import { getTableColumns, sql } from 'drizzle-orm'
import type { Side } from '#app/domain/accounts/account.ts'
import { evaluateGate, isDoneWith } from '#app/domain/care/evaluate-gate.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import { passedStages, type SpellFacts } from '#app/domain/care/slipping.ts'
import { whyNowChangesOn, whyNowOf, whyNowOrder } from '#app/domain/care/why-now.ts'
import type { Db } from '#db/client.server.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type Circumstances, readCircumstances } from './circumstances.server.ts'
import type { Gathered } from './gather-evidence.server.ts'
import { isRestingOn, type Looked, lapsesOnOf, whyNowFactsOf } from './standing-facts.ts'

type Standing = typeof accountStandings.$inferInsert
type Given = { gathered: Gathered; gate: Gate; spell: SpellFacts; now: Date }

/**
 * Writes down where an account stands, for lists: its gate, what slips of the stages behind it, why it needs somebody
 * today, and the first day on which time alone changes any of it.
 */
export function writeStanding(tx: Tx, given: Given): void {
  upsert(tx).run(standingOf(tx, given))
}

/** The same from the evidence alone, for building large books: nothing is proposed and no signature looked at. */
export function writeFirstStanding(tx: Tx, gathered: Gathered, now: Date): void {
  const { spell, evidence } = gathered
  if (spell) writeStanding(tx, { gathered, spell, gate: evaluateGate(evidence.stage, evidence), now })
}

function standingOf(db: Db, { gathered, gate, spell, now }: Given): Standing {
  const { accountId, evidence, spells, waivers } = gathered
  const { id: spellId, transitionId } = spell
  const circumstances = readCircumstances(db, { accountId, spellId, transitionId, now: now.getTime() })
  const passed = passedStages({ evidence, spells, waivers })
  const looked: Looked = { evidence, gate, passed, spell, circumstances }
  const facts = whyNowFactsOf(looked)
  const why = whyNowOf(facts)
  const gaps = passed.filter(({ state }) => state === 'gaps').flatMap(({ unmet }) => unmet)
  return {
    accountId,
    metCount: gate.done,
    criteriaCount: gate.criteria.length,
    blocker: gate.criteria.find((criterion) => !isDoneWith(criterion))?.key ?? null,
    isReady: facts.ready !== null,
    waitsFor: waitsFor(circumstances),
    isSlipping: facts.slipping !== null,
    gapCount: gaps.length,
    isResting: isRestingOn(evidence.today, circumstances),
    nextDueOn: circumstances.nextDueOn,
    isLate: circumstances.nextDueOn !== null && circumstances.nextDueOn < evidence.today,
    reviewDueOn: facts.review?.dueOn ?? null,
    openDisputes: circumstances.openDisputes,
    whyNow: why?.key ?? null,
    whyOrder: why && whyNowOrder(why.key),
    whySince: why?.since ?? null,
    whyFacts: why && JSON.stringify(why.facts),
    workedOutAt: now,
    lapsesOn: lapsesOnOf(looked, whyNowChangesOn(facts)),
  }
}

/** The vendor signs first in the list, though either side may. */
function waitsFor({ move }: Circumstances): Side | null {
  if (!move) return null
  const [, , , signed] = move
  return signed.includes('vendor') ? 'customer' : 'vendor'
}

const upsert = statement((db) => {
  const columns = Object.entries(getTableColumns(accountStandings))
  const values = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]))
  const others = columns.filter(([name]) => name !== 'accountId')
  const set = Object.fromEntries(others.map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]))
  return db
    .insert(accountStandings)
    .values(values as unknown as Standing)
    .onConflictDoUpdate({ target: accountStandings.accountId, set })
    .prepare()
})
