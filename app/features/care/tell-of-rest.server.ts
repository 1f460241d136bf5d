import type { PlanActor } from '#app/domain/access/actor.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findApprovers, findTeam } from './find-signers.server.ts'
import type { PathAccount } from './path-account.server.ts'

type News = {
  actor: PlanActor
  account: PathAccount
  isOver: boolean
  reason: string
  /** The last day, where one is named. */
  endsOn: CalendarDate | null
}

/** Mails the other side that an account rests now, or does not any more. */
export function tellOfRest(tx: Tx, { actor, account, isOver, reason, endsOn }: News, at: Moment): void {
  const accountId = account.id
  const place = { account: account.name, accountSlug: account.slug, stage: account.stage }
  const facts = { ...place, person: actor.name, isOver, reason, untilOn: endsOn }
  const told = actor.side === 'customer' ? findTeam(tx, accountId) : findApprovers(tx, accountId)
  for (const { email: to } of told) enqueueEmail(tx, { kind: 'care-rest', facts, to, accountId }, at)
}
