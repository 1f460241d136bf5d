import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Result } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { events, outbox } from '#db/schema/activity.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

/** Monday, 4 May 2026, 11:00 in Berlin. */
export const monday = momentAt('2026-05-04T09:00:00Z')

/** An account whose agreed goal belongs to a contributor, with one outcome; everybody who could want to confirm. */
export function outcomeStory() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind' })
  const owner = makeMember(db, account, 'contributor', {
    name: 'Olga Owner',
    email: 'owner@northwind.example',
  })
  const approver = makeMember(db, account, 'approver', {
    name: 'Maria Oliveira',
    email: 'maria@northwind.example',
  })
  const contributor = makeMember(db, account, 'contributor', {
    name: 'Jonas Thiel',
    email: 'jonas@northwind.example',
  })
  const viewer = makeMember(db, account, 'viewer', { name: 'Vera Viewer', email: 'vera@northwind.example' })
  const csm = makeTeamMember(db, account, 'csm', { name: 'Priya Shah', email: 'priya@lumen.example' })
  const goal = makeGoal(db, account, { customerOwnerId: owner.stakeholder.id })
  const outcome = makeOutcome(db, goal)
  const elsewhere = otherAccount(db)
  const preview: PlanActor = { ...contributor.actor, userId: csm.user.id, isPreview: true }
  return { db, account, owner, approver, contributor, viewer, csm, preview, goal, outcome, elsewhere }
}

function otherAccount(db: Db) {
  const account = makeAccount(db, { name: 'Elsewhere' })
  const approver = makeMember(db, account, 'approver')
  const goal = makeGoal(db, account)
  return { account, approver, goal, outcome: makeOutcome(db, goal) }
}

/** Runs a command as the server would, and gives its value or its refusal. */
export function attempt<T>(db: Db, run: (tx: Tx) => Result<T>) {
  const result = write(db, run)
  return result.ok ? { done: result.value } : { refused: result.refusal }
}

/** What is written down besides the change itself: kinds of events, and mails with their recipients, in order. */
export function traces(db: Db) {
  return {
    events: db
      .select()
      .from(events)
      .all()
      .map(({ kind }) => kind),
    mails: db
      .select()
      .from(outbox)
      .all()
      .map(({ kind, to }) => `${kind} to ${to}`)
      .sort(),
  }
}

/** Everything a refused command must not touch. */
export function everything(db: Db) {
  return { ...traces(db), measurements: db.select().from(measurements).all() }
}
