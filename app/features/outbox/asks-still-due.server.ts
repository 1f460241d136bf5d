import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { AsksMail } from '#emails/asks-catalogue.ts'
import { type Checks, onlyIf, readerIsThere } from './door.server.ts'

/** Nobody is asked, or reminded, of what they have closed, answered or taken back meanwhile. */
export const asksChecks: Checks<AsksMail['kind']> = {
  'advocacy-ask': (db, ask) => onlyIf(isAskWaiting(db, ask.facts), db, ask),
  'advocacy-ask-reminder': (db, ask) => onlyIf(isAskWaiting(db, ask.facts), db, ask),
  'advocacy-ask-answered': (db, ask) => readerIsThere(db, ask),
  'advocacy-profile-invitation': (db, ask) => onlyIf(isInvitationWelcome(db, ask.facts), db, ask),
}

const waitingAsk = statement((db) =>
  db.$client.prepare<{ askId: string }, { id: string }>(`
    select k.id from asks k
      join advocate_openings o on o.user_id = k.user_id and o.type = k.type and o.closed_at is null
      join accounts a on a.id = k.account_id and a.ended_at is null
    where k.id = @askId and k.sent_at is not null and k.answered_at is null and k.withdrawn_at is null
      and k.expired_at is null`),
)

/** True while an ask waits for its answer and the person is still open to its kind. */
function isAskWaiting(db: Db, { askId }: { askId: string }): boolean {
  return waitingAsk(db).get({ askId }) !== undefined
}

const optedOut = statement((db) =>
  db.$client.prepare<{ userId: string }, { userId: string }>(`
    select user_id as userId from advocate_profiles where user_id = @userId and opted_out_at is not null`),
)

/** True unless the person has taken everything back. */
function isInvitationWelcome(db: Db, { userId }: { userId: string }): boolean {
  return optedOut(db).get({ userId }) === undefined
}
