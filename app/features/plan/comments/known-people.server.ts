import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { KnownPerson } from '#app/domain/plan/mention.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

export type PersonHere = KnownPerson & { title: string; side: 'customer' | 'vendor' }

/**
 * Everybody who stands on an account or did, once: where they are now counts before where they were, and being on the
 * team before being a lead. Whoever the plan notes as departed has left, login or not.
 */
const peopleOfAccount = statement((db) =>
  db.$client.prepare<{ accountId: string }, PersonHere>(`
    with logins as (
      select m.user_id as userId, iif(m.removed_at is null, 1, 9) as rank, 'member' as standing
        from memberships m where m.account_id = @accountId
      union all
      select t.user_id, iif(t.removed_at is null, 2, 9), 'team' from team_members t where t.account_id = @accountId
      union all
      select id, 3, 'lead' from users where staff_role in ('lead', 'admin')
    ), departed as (
      select user_id as userId from stakeholders
        where account_id = @accountId and departed_at is not null and user_id is not null
    )
    select u.id as userId, u.name, u.title, iif(u.kind = 'staff', 'vendor', 'customer') as side,
      iif(min(l.rank) = 9 or u.deactivated_at is not null or u.id in (select userId from departed),
        'left', l.standing) as standing
      from logins l join users u on u.id = l.userId group by u.id
    union all
    select null, s.name, s.title, s.side, iif(s.departed_at is null, 'no-login', 'left')
      from stakeholders s where s.account_id = @accountId and s.user_id is null
    order by 2, 1`),
)

/** Whom somebody of this account knows by name; customers do not learn who else works for the vendor. One statement. */
export function knownPeople(db: Db, actor: PlanActor): PersonHere[] {
  const people = peopleOfAccount(db).all({ accountId: actor.accountId })
  return maySeeInternal(actor) ? people : people.filter(({ standing }) => standing !== 'lead')
}
