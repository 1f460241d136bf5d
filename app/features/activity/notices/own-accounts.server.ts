import type { Person } from '#app/domain/access/actor.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

export type OwnAccount = { id: string; slug: string; name: string }
const atMost = 300

const listed = statement((db) =>
  db.$client.prepare<{ userId: string; atMost: number }, OwnAccount>(`
    select a.id, a.slug, a.name from accounts a where a.id in (
      select account_id from memberships where user_id = @userId and removed_at is null
      union select account_id from team_members where user_id = @userId and removed_at is null
      union select c.account_id from notice_choices c join users u on u.id = c.user_id
        where c.user_id = @userId and u.staff_role in ('lead', 'admin'))
    and a.ended_at is null order by lower(a.name), a.id limit @atMost`),
)

const bySlug = statement((db) =>
  db.$client.prepare<{ userId: string; slug: string }, OwnAccount>(`
    select a.id, a.slug, a.name from accounts a join users u on u.id = @userId and u.deactivated_at is null
    where a.slug = @slug and (u.staff_role in ('lead', 'admin')
      or (u.kind = 'customer' and exists (
        select 1 from memberships m where m.user_id = u.id and m.account_id = a.id and m.removed_at is null))
      or (u.kind = 'staff' and exists (
        select 1 from team_members t where t.user_id = u.id and t.account_id = a.id and t.removed_at is null)))`),
)

/**
 * Accounts on which a person can choose apart, by name: those they are a member or on the team of, and for whoever sees all
 * accounts those they chose for. One statement.
 */
export function listOwnAccounts(db: Db, { userId }: Pick<Person, 'userId'>): OwnAccount[] {
  return listed(db).all({ userId, atMost })
}

/** The account with this slug, if the person has a place on it. */
export function findOwnAccount(db: Db, { userId }: Pick<Person, 'userId'>, slug: string): OwnAccount | null {
  return bySlug(db).get({ userId, slug }) ?? null
}
