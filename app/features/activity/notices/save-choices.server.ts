import type { Person } from '#app/domain/access/actor.ts'
import type { MailChoice, NoticeKind } from '#app/domain/activity/notice.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ChooseNotices } from './choices-form.ts'
import { findOwnAccount } from './own-accounts.server.ts'

type Key = { userId: string; accountId: string; kind: NoticeKind }

const upsert = statement((db) =>
  db.$client.prepare<Key & { mail: MailChoice; isShown: 0 | 1; now: number }>(`
    insert into notice_choices (user_id, account_id, kind, mail, is_shown, chosen_at)
    values (@userId, @accountId, @kind, @mail, @isShown, @now)
    on conflict (user_id, account_id, kind) do update
      set mail = excluded.mail, is_shown = excluded.is_shown, chosen_at = excluded.chosen_at`),
)

const remove = statement((db) =>
  db.$client.prepare<Key>(
    'delete from notice_choices where user_id = @userId and account_id = @accountId and kind = @kind',
  ),
)

/** As if they had been written down so: read when they came, and still new to the weekly summary. */
const keepOutOfBell = statement((db) =>
  db.$client.prepare<{ userId: string }>(`
    update notices set read_at = at
    where user_id = @userId and read_at is null and coalesce(
      (select is_shown from notice_choices c
        where c.user_id = @userId and c.kind = notices.kind and c.account_id = notices.account_id),
      (select is_shown from notice_choices c
        where c.user_id = @userId and c.kind = notices.kind and c.account_id = ''), 1) = 0`),
)

/** Saves one choice of a person. */
export function keepChoice(
  tx: Tx,
  key: Key,
  { mail, isShown }: { mail: MailChoice; isShown: boolean },
  { now }: Pick<Moment, 'now'>,
): void {
  upsert(tx).run({ ...key, mail, isShown: isShown ? 1 : 0, now: now.getTime() })
}

/**
 * Saves what a person wants to be told of, and when: on all their accounts, or on one, where `same` gives it back to what
 * holds on all. What is kept out of the bell from now on is not counted there either. Refuses `not-found` for an account
 * where they have no place.
 */
export function saveChoices(
  tx: Tx,
  person: Person,
  { account: slug, choices }: ChooseNotices,
  at: Moment,
): Result<null> {
  const account = slug === '' ? null : findOwnAccount(tx, person, slug)
  if (slug !== '' && !account) return refuse('not-found')
  const accountId = account?.id ?? ''
  for (const { kind, mail, isShown } of choices) {
    const key = { userId: person.userId, accountId, kind }
    if (mail === 'same') remove(tx).run(key)
    else keepChoice(tx, key, { mail, isShown }, at)
  }
  keepOutOfBell(tx).run({ userId: person.userId })
  return ok(null)
}
