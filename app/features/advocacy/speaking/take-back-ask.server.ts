import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { askStateOf } from '#app/domain/advocacy/ask-state.ts'
import type { Moment } from '#app/domain/moment.ts'
import { withdrawAsk } from '#app/features/advocacy/asks/withdraw-ask.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Invited } from './find-invite.server.ts'

/** Takes the question back that an invitation carried, while it waits for its answer. */
export function takeBackAsk(tx: Tx, { invited, by }: { invited: Invited; by: string }, at: Moment): void {
  const { askId, accountId } = invited.invite
  const ask = askId && tx.select().from(asks).where(eq(asks.id, askId)).get()
  if (!ask || askStateOf(ask) !== 'sent') return
  const name = ''
  // whoever may end the invitation may end its question: the event's policy has been asked
  const actor: PlanActor = {
    ...{ side: 'vendor', accountId, userId: by, name, staffRole: 'lead', isOnTeam: false },
  }
  withdrawAsk(tx, actor, { askId: ask.id }, at)
}
