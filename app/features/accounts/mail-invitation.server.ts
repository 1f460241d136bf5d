import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { MemberRole } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

type Invitation = { invitationId: string; email: string; role: MemberRole }

/** Puts the mail with the way in into the outbox. */
export function mailInvitation(
  tx: Tx,
  actor: PlanActor,
  { invitationId, email, role }: Invitation,
  at: Moment,
): void {
  const { accountId, name: inviter } = actor
  const account = tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, accountId)).get()
  const facts = { invitationId, account: account?.name ?? '', inviter, role }
  enqueueEmail(tx, { kind: 'accounts-invitation', to: email, accountId, facts }, at)
}
