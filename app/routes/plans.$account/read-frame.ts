import { mayKeepContracts, mayManageMembers, mayManageTeam } from '#app/domain/access/accounts-policy.ts'
import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'
import { stages } from '#app/domain/care/stages.ts'
import type { Account } from '#app/features/auth/find-place.server.ts'

/** What the frame of a plan's pages needs to know of account and reader. No statement of its own. */
export function readFrame({
  account,
  actor,
  person,
}: {
  account: Account
  actor: PlanActor
  person: Person
}) {
  return {
    account: { name: account.name, slug: account.slug, passed: stages.indexOf(account.stage) },
    person: { userId: person.userId, name: person.name, isStaff: person.kind === 'staff' },
    isPreview: actor.side === 'customer' && actor.isPreview,
    isVendor: actor.side === 'vendor',
    mayManageMembers: mayManageMembers(actor),
    mayManageTeam: mayManageTeam(actor),
    mayKeepContracts: mayKeepContracts(actor),
    mayKeepExpansions: mayKeepExpansions(actor),
  }
}

export type FrameData = ReturnType<typeof readFrame>
