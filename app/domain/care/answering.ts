import { type Stage, stages } from './stages.ts'

export type Answering = {
  /** The stage the account is in. */
  stage: Stage
  /** Who was named for which stage. */
  owners: Partial<Record<Stage, string>>
  /** The handing over that nobody has accepted yet. */
  openHandoff: { fromUserId: string; toUserId: string; hasGiverLeft: boolean } | null
}

/**
 * Who of the vendor answers for an account now. While a handoff waits it is whoever gives it, because until it is accepted
 * nothing has changed hands (DOMAIN.md §1); a giver who has left the account cannot, so the receiver does. Otherwise the
 * stage's owner, and where nobody is named for it the one of the stage before, so that a customer is not left alone by a
 * gap in a list. Null when nobody was named for this stage or any before it.
 */
export function answeringUserId({ stage, owners, openHandoff }: Answering): string | null {
  if (openHandoff) return openHandoff.hasGiverLeft ? openHandoff.toUserId : openHandoff.fromUserId
  const soFar = stages.slice(0, stages.indexOf(stage) + 1)
  return soFar.reduce<string | null>((last, passed) => owners[passed] ?? last, null)
}
