import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayMakeOwner } from '#app/domain/access/plan-policy.ts'
import type { Side } from '#app/domain/accounts/account.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

type Wished = {
  accountId: string
  /** The person chosen, '' for nobody. */
  ownerId: string
  /** The form's field, where the sentence stands. */
  field: string
  /** Whose side they have to be on; either when left out. */
  side?: Side
}

/** The id of somebody who can own a goal or a step, or null for nobody. Refuses the foreign, the departed, the other side. */
export function findOwner(tx: Tx, { accountId, ownerId, field, side }: Wished): Result<string | null> {
  if (ownerId === '') return ok(null)
  const person = tx
    .select()
    .from(stakeholders)
    .where(and(eq(stakeholders.id, ownerId), eq(stakeholders.accountId, accountId)))
    .get()
  if (!person) return refuse('not-found')
  if (person.departedAt)
    return refuseFields({ [field]: `${person.name} has left. Choose somebody who is still here` })
  if (side && person.side !== side)
    return refuseFields({ [field]: `${person.name} is on the other side. Choose somebody of the ${side}’s` })
  return ok(person.id)
}

export const ownOwnerSentence = 'An approver makes you the owner: owners confirm what was measured.'

type OwnerIds = { customerOwnerId: string; vendorOwnerId: string }
type Owners = Record<keyof OwnerIds, string | null>

/**
 * The owners of a goal, each on their own side; only the fields that are given. Refuses whom `findOwner` refuses, and a
 * contributor who chooses themself: owning a goal is the right to confirm its figures.
 */
export function findOwners(tx: Tx, actor: PlanActor, wished: Partial<OwnerIds>): Result<Partial<Owners>> {
  const { accountId } = actor
  const owners: Partial<Owners> = {}
  for (const side of ['customer', 'vendor'] as const) {
    const field = `${side}OwnerId` as const
    const ownerId = wished[field]
    if (ownerId === undefined) continue
    const owner = findOwner(tx, { accountId, ownerId, field, side })
    if (!owner.ok) return owner
    if (owner.value && !mayMakeOwner(actor, { userId: loginOf(tx, owner.value) }))
      return refuse('not-allowed', { message: ownOwnerSentence, fields: { [field]: ownOwnerSentence } })
    owners[field] = owner.value
  }
  return ok(owners)
}

/** The login behind a person of the plan, if they have one. */
function loginOf(tx: Tx, stakeholderId: string): string | null {
  const byId = eq(stakeholders.id, stakeholderId)
  return tx.select({ userId: stakeholders.userId }).from(stakeholders).where(byId).get()?.userId ?? null
}

/** What a person is called, for a sentence about who was chosen. */
export function ownerName(tx: Tx, accountId: string, ownerId: string): string {
  if (ownerId === '') return 'Nobody'
  const person = tx
    .select({ name: stakeholders.name })
    .from(stakeholders)
    .where(and(eq(stakeholders.id, ownerId), eq(stakeholders.accountId, accountId)))
    .get()
  return person?.name ?? 'Somebody else'
}
