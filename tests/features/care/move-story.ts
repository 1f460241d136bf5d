import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Refusal, Result } from '#app/domain/refusal.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { openMove } from '#app/features/care/move-queries.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { vendor } from '#db/schema/auth.ts'
import { contextVersions, stakeholders } from '#db/schema/plan.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeMember, makeStaff } from '#tests/factories/people.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { done, openPlanStory } from '#tests/features/plan/plan-story.ts'

/** A day of the story, at nine in the morning of the account's Berlin unless said. */
export const on = (day: string, time = '07:00'): Moment => momentAt(`${day}T${time}:00Z`)

/**
 * Northwind in Capture, which lacks one thing: that Maria confirms the context. Priya looks after it for Lumen, Henrik
 * leads; Otto is a second approver.
 */
export function openCareStory() {
  const story = openPlanStory()
  const { db, account, maria, priya } = story
  db.insert(vendor)
    .values({ name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: on('2026-01-05').now })
    .run()
  const otto = makeMember(db, account, 'approver', { name: 'Otto Berg', email: 'otto@northwind.example' })
  const lead = makeStaff(db, 'lead', { name: 'Henrik Brandt', email: 'henrik@lumen.example' })
  const leadActor = { ...priya.actor, userId: lead.id, name: lead.name, staffRole: 'lead', isOnTeam: false }
  const henrik = { user: lead, actor: leadActor as typeof priya.actor }
  const isKnown = { doesControlBudget: true, doesInfluenceRenewal: true }
  db.update(stakeholders).set(isKnown).where(eq(stakeholders.id, maria.stakeholder.id)).run()
  const goal = makeGoal(db, account)
  const outcome = makeOutcome(db, goal)
  makeContext(db, account.id)
  return { ...story, otto, henrik, goal, outcome }
}

/** The same after Maria's confirmation on 4 May: the gate is ready, and the move to Align has proposed itself. */
export function openReadyStory() {
  const story = openCareStory()
  const { db, maria } = story
  done(db, confirmContext, { as: maria.actor, input: { number: '1' }, at: on('2026-05-04') })
  return { ...story, transitionId: openId(db, story.account.id) }
}

/** Words enough, without a product. */
function makeContext(db: Db, accountId: string): void {
  const at = on('2026-04-27')
  const challenge =
    'Our finance team re-keys numbers from five regions every single month, and two people check them by hand before anybody believes them.'
  const success =
    'The books are closed on the third working day, and the people who lead the regions decide on figures of the same week.'
  db.insert(contextVersions)
    .values({
      id: at.newId(),
      accountId,
      number: 1,
      headline: 'Close in three days',
      challenge,
      success,
      writtenAt: at.now,
    })
    .run()
}

/** The id of the open move of an account. */
export function openId(db: Db, accountId: string): string {
  const row = db.$client
    .prepare(
      'select id from transitions where account_id = ? and passed_at is null and declined_at is null and withdrawn_at is null',
    )
    .get(accountId) as { id: string } | undefined
  if (!row) throw new Error('no move is open')
  return row.id
}

/** What a person's page shows of the open move. */
export function moveSeenBy(db: Db, actor: PlanActor, at: Moment) {
  const account = db.select().from(accounts).where(eq(accounts.id, actor.accountId)).get()
  const gathered = gatherEvidence(db, { accountId: actor.accountId, now: at.now })
  if (!account || !gathered) throw new Error('no account')
  const { evidence } = gathered
  const gate = evaluateGate(account.stage, evidence)
  return openMove(db, { actor, account, gate, evidence, now: at.now })
}

/** What somebody sends who presses "Sign" on their page at that moment. */
export function signing(db: Db, actor: PlanActor, at: Moment) {
  const move = moveSeenBy(db, actor, at)
  if (!move?.expectedHash) throw new Error('nothing to sign')
  return { transitionId: move.transitionId, seen: move.expectedHash, shown: move.shown }
}

type Step<A, I> = { as: A; input: I; at: Moment; because: Refusal }
type Command<A, I, V> = (tx: Tx, actor: A, input: I, at: Moment) => Result<V>

/** Runs a command that must be refused with exactly this, and leave every row of the database as it was. */
export function refused<A, I, V>(
  db: Db,
  command: Command<A, I, V>,
  { as, input, at, because }: Step<A, I>,
): void {
  const before = everything(db)
  expect(write(db, (tx) => command(tx, as, input, at))).toEqual({ ok: false, refusal: because })
  expect(everything(db)).toEqual(before)
}

const tables = [
  ...['accounts', 'transitions', 'transition_signatures', 'stage_spells', 'waivers', 'rests', 'deputies'],
  ...['handoffs', 'events', 'event_texts', 'outbox', 'account_standings', 'files'],
]

function everything(db: Db) {
  return tables.map((table) => db.$client.prepare(`select * from ${table} order by rowid`).all())
}

/** Kind and reader of every mail since the last call, in the order of kinds and addresses. */
export function takeMails(db: Db): string[] {
  const rows = db.$client.prepare('select kind, "to" from outbox order by kind, "to"').all() as {
    kind: string
    to: string
  }[]
  db.$client.prepare('delete from outbox').run()
  return rows.map(({ kind, to }) => `${kind} ${to.split('@')[0]}`)
}

/** Stage and cause of every spell of an account, the first first. */
export function spellsOf(db: Db, accountId: string): string[] {
  const rows = db.$client
    .prepare('select stage, cause, entered_on from stage_spells where account_id = ? order by entered_at, id')
    .all(accountId) as { stage: string; cause: string; entered_on: string }[]
  return rows.map(({ stage, cause, entered_on }) => `${stage} ${cause} ${entered_on}`)
}

/** Kinds of an account's events after the first `since`. */
export function kindsOf(db: Db, accountId: string, since = 0): string[] {
  const rows = db.$client.prepare('select kind from events where chain = ? order by id').all(accountId) as {
    kind: string
  }[]
  return rows.map(({ kind }) => kind).slice(since)
}

/** Stage of an account now. */
export function stageOf(db: Db, accountId: string) {
  return db.select({ stage: accounts.stage }).from(accounts).where(eq(accounts.id, accountId)).get()?.stage
}
