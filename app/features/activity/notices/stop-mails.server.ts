import type { Person } from '#app/domain/access/actor.ts'
import { noticeFacts, noticeKinds } from '#app/domain/activity/notice.ts'
import { choiceFor } from '#app/domain/activity/notice-choice.ts'
import type { Stop } from '#app/domain/auth/stop-token.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { allChoices } from './notice-choices.server.ts'
import { keepChoice } from './save-choices.server.ts'

const reader = statement((db) =>
  db.$client.prepare<{ userId: string; accountId: string }, { account: string | null }>(`
    select (select name from accounts where id = @accountId) as account from users
    where id = @userId and deactivated_at is null`),
)

/** What a link out of a mail stops, in words, and whether it is stopped already; null where nothing is there to stop. */
export function readStop(
  db: Db,
  stop: Stop | null,
): { title: string; account: string; isStopped: boolean } | null {
  const found = stop && reader(db).get({ userId: stop.userId, accountId: stop.accountId })
  if (!stop || !found || (stop.accountId !== '' && found.account === null)) return null
  return {
    title: stop.kind === 'digest' ? 'The weekly summary' : noticeFacts[stop.kind].title,
    account: found.account ?? '',
    isStopped: openOnes(db, stop).length === 0,
  }
}

/**
 * Mails of one kind about one account, or the weekly summary, are not sent to a person any more: with the link of a mail,
 * without a login. Doing it again answers the same. Refuses `not-found` for a link that opens nothing. The bell goes on.
 */
export function stopMails(tx: Tx, { stop }: { stop: Stop | null }, at: Moment): Result<null> {
  if (!stop || !readStop(tx, stop)) return refuse('not-found')
  for (const { kind, accountId, isShown } of openOnes(tx, stop))
    keepChoice(tx, { userId: stop.userId, accountId, kind }, { mail: 'never', isShown }, at)
  return ok(null)
}

/** What would still be mailed: one choice, or for the summary all that wait for it. */
function openOnes(db: Db, { userId, kind, accountId }: Stop) {
  const choices = allChoices(db, userId)
  if (kind !== 'digest') {
    const { mail, isShown } = choiceFor(choices, { kind, accountId })
    return mail === 'never' ? [] : [{ kind, accountId, isShown }]
  }
  const places = [...new Set(['', ...choices.map((choice) => choice.accountId)])]
  return places.flatMap((place) =>
    noticeKinds.flatMap((each) => {
      const { mail, isShown } = choiceFor(choices, { kind: each, accountId: place })
      return mail === 'weekly' ? [{ kind: each, accountId: place, isShown }] : []
    }),
  )
}

/**
 * The same person, signed in, has them mailed again, as they came before. Refuses `not-found` for a link that opens
 * nothing, and `not-allowed` for everybody else.
 */
export function resumeMails(
  tx: Tx,
  { stop, person }: { stop: Stop | null; person: Pick<Person, 'userId'> | null },
  at: Moment,
): Result<null> {
  if (!stop || !readStop(tx, stop)) return refuse('not-found')
  if (person?.userId !== stop.userId) return refuse('not-allowed')
  const choices = allChoices(tx, stop.userId)
  const { userId, accountId } = stop
  if (stop.kind !== 'digest') {
    const { isShown } = choiceFor(choices, { kind: stop.kind, accountId })
    keepChoice(tx, { userId, accountId, kind: stop.kind }, { mail: 'at_once', isShown }, at)
    return ok(null)
  }
  for (const choice of choices)
    if (choice.mail === 'never' && noticeFacts[choice.kind].mail === 'weekly')
      keepChoice(
        tx,
        { userId, accountId: choice.accountId, kind: choice.kind },
        { ...choice, mail: 'weekly' },
        at,
      )
  return ok(null)
}
