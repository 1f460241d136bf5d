import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayManageStageTeam } from '#app/domain/access/care-policy.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stageOwners } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { answeringFor, waitingHandoff } from './answering-queries.server.ts'
import { beginHandoff } from './begin-handoff.server.ts'
import { cancelOpenHandoff } from './enter-stage.server.ts'
import { findPathAccount } from './path-account.server.ts'
import type { NameStageOwner } from './stage-owner-form.ts'

type Named = { stage: Stage; userId: string; name: string }

/**
 * Names who of the account's team answers for which stage; one person may hold several. Another owner for the stage the
 * account is in takes it over by a handoff: until they accept it, whoever answered for the account goes on doing so.
 * Refuses: not-allowed, not-found (nobody of this account), invalid (somebody who left the team; nobody in the place of
 * somebody), changed-meanwhile.
 */
export function nameStageOwner(
  tx: Tx,
  actor: PlanActor,
  { edit }: NameStageOwner,
  at: Moment,
): Result<{ handoffId: string | null }> {
  if (!mayManageStageTeam(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const held = findHeld(tx, accountId)
  const { changes, clashes } = planEdit(held.texts, edit)
  if (clashes.length > 0) return refuseOwnerClash(tx, { accountId, clashes, held })
  const named: Named[] = []
  for (const stage of stages) {
    const chosen = changes[stage]
    if (chosen === undefined) continue
    const person = findTeamMember(tx, { accountId, stage, userId: chosen })
    if (!person.ok) return person
    named.push(person.value)
  }
  const before = answeringFor(tx, accountId)
  for (const owner of named) {
    const facts = { userId: owner.userId, namedAt: at.now, namedBy: userId }
    tx.insert(stageOwners)
      .values({ accountId, stage: owner.stage, ...facts })
      .onConflictDoUpdate({ target: [stageOwners.accountId, stageOwners.stage], set: facts })
      .run()
    const ids = { accountId, actorId: userId, stage: owner.stage, userId: owner.userId }
    recordEvent(tx, { kind: 'stage-owner-named', ...ids, texts: { person: owner.name } }, at)
  }
  return ok({ handoffId: handOver(tx, actor, { named, before, at }) })
}

type Change = { named: Named[]; before: string | null; at: Moment }

/** The handoff that a new owner of the present stage asks for; an open one is ended where it is not needed any more. */
function handOver(tx: Tx, actor: PlanActor, { named, before, at }: Change): string | null {
  const account = findPathAccount(tx, actor.accountId)
  const { stage } = account
  const fresh = named.find((owner) => owner.stage === stage)
  if (!fresh) return null
  if (before === null || before === fresh.userId) {
    if (waitingHandoff(tx, account.id)) cancelOpenHandoff(tx, account.id, at)
    return null
  }
  const people = { fromUserId: before, toUserId: fresh.userId, by: actor.userId }
  return beginHandoff(tx, { account, stage, transitionId: null, ...people }, at)
}

type Texts = Record<Stage, string>
type Held = { texts: Texts; last: { namedAt: Date; namedBy: string | null } | undefined }

function findHeld(tx: Tx, accountId: string): Held {
  const rows = tx.select().from(stageOwners).where(eq(stageOwners.accountId, accountId)).all()
  const texts: Texts = { capture: '', align: '', reinforce: '', elevate: '' }
  for (const { stage, userId } of rows) texts[stage] = userId
  return { texts, last: rows.sort((a, b) => b.namedAt.getTime() - a.namedAt.getTime())[0] }
}

function findTeamMember(
  tx: Tx,
  { accountId, stage, userId }: { accountId: string; stage: Stage; userId: string },
): Result<Named> {
  if (userId === '') return refuseFields({ [stage]: 'Choose who follows, so that somebody answers for it' })
  const found = tx
    .select({ name: users.name, removedAt: teamMembers.removedAt })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.accountId, accountId), eq(teamMembers.userId, userId)))
    .get()
  if (!found) return refuse('not-found')
  if (found.removedAt)
    return refuseFields({ [stage]: `${found.name} has left the team. Choose somebody who is on it` })
  return ok({ stage, userId, name: found.name })
}

type OwnerClash = {
  accountId: string
  clashes: readonly { field: string; theirs: string; yours: string }[]
  held: Held
}

function refuseOwnerClash(tx: Tx, { clashes, held }: OwnerClash) {
  const read = (_field: string, userId: string) =>
    userId === ''
      ? 'Nobody yet'
      : tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name
  const { last } = held
  return refuseClash(tx, { clashes, editedBy: last?.namedBy ?? null, editedAt: last?.namedAt ?? null, read })
}
