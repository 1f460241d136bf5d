import type { Db } from '#db/client.server.ts'
import type { MailKind, MailOf } from '#emails/catalogue.ts'
import { mayReadPlan } from './may-read-plan.server.ts'

/** A mail that is about to be sent. */
export type Ask<K extends MailKind> = {
  facts: MailOf<K>['facts']
  to: string
  accountId: string | null
  now: Date
}

/** Null when the mail should not go any more; else when the door behind it closes, if it has one. */
export type Door = { opensUntil: Date | null } | null

/** The question each kind of mail is asked once more just before it goes. */
export type Checks<K extends MailKind> = { [Kind in K]: (db: Db, ask: Ask<Kind>) => Door }

type Reader = Pick<Ask<MailKind>, 'to' | 'accountId'>

export const noEnd = { opensUntil: null }

/** For a reader who still has a place on the plan. */
export function readerIsThere(db: Db, { to, accountId }: Reader): Door {
  return accountId !== null && mayReadPlan(db, { email: to, accountId }) ? noEnd : null
}

/** For a reader who is there, while what the mail asks for still waits. */
export function onlyIf(isWaiting: boolean, db: Db, reader: Reader): Door {
  return isWaiting ? readerIsThere(db, reader) : null
}
