import type { Insider, NoticeScene } from '#app/domain/activity/notices-for.ts'
import { companyScopes } from '#app/domain/advocacy/consent.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Happened } from '#app/features/activity/reactions.server.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { tiesOf, tiesOfSubject } from './thing-ties.server.ts'

type On = { accountId: string; now: Date }
type Account = { timeZone: string; createdAt: number; isResting: 0 | 1; endedAt: number | null }
type Row = Omit<Insider, 'isOnTeam' | 'isLead' | 'isDeputy'> &
  Record<'isOnTeam' | 'isLead' | 'isDeputy', 0 | 1>
type Comment = { tie: 'author' | 'mentioned' | 'thread'; userId: string }

const accountOf = statement((db) =>
  db.$client.prepare<{ accountId: string }, Account>(`
    select time_zone as timeZone, created_at as createdAt, ended_at as endedAt,
      exists (select 1 from rests r where r.account_id = a.id and r.ended_at is null) as isResting
    from accounts a where id = @accountId`),
)

/** Members, the team, and everybody of the vendor who sees all accounts. Administrators decide where there is no lead. */
const peopleOf = statement((db) =>
  db.$client.prepare<{ accountId: string; today: string }, Row>(`
    select u.id as userId, case u.kind when 'staff' then 'vendor' else 'customer' end as side, m.role,
      t.user_id is not null as isOnTeam,
      u.staff_role = 'lead' or (u.staff_role = 'admin' and not exists (
        select 1 from users l where l.staff_role = 'lead' and l.deactivated_at is null)) as isLead,
      m.role = 'contributor' and exists (select 1 from deputies d
        join memberships a on a.user_id = d.approver_id and a.account_id = d.account_id and a.removed_at is null
          and a.role = 'approver'
        where d.account_id = @accountId and d.deputy_id = u.id and d.revoked_at is null
          and d.starts_on <= @today and d.ends_on >= @today) as isDeputy
    from (
      select user_id from memberships where account_id = @accountId and removed_at is null
      union select user_id from team_members where account_id = @accountId and removed_at is null
      union select id from users where staff_role in ('lead', 'admin')
    ) here
    join users u on u.id = here.user_id and u.deactivated_at is null
    left join memberships m on m.user_id = u.id and m.account_id = @accountId and m.removed_at is null
    left join team_members t on t.user_id = u.id and t.account_id = @accountId and t.removed_at is null
    where u.kind = 'staff' or m.role is not null`),
)

const commentPeople = statement((db) =>
  db.$client.prepare<{ commentId: string }, Comment>(`
    select 'author' as tie, author_id as userId from comments where id = @commentId
    union all select 'mentioned', user_id from comment_mentions where comment_id = @commentId
    union all select 'thread', t.author_id from comments c
      join comments t on t.account_id = c.account_id and t.subject = c.subject and t.subject_id = c.subject_id
        and t.deleted_at is null and coalesce(t.thread_id, t.id) = coalesce(c.thread_id, c.id)
      where c.id = @commentId`),
)

/** Whose consent it is to give: the person's own, and the company's by who speaks for it, or its approvers to name one. */
const consentPeople = statement((db) =>
  db.$client.prepare<
    { accountId: string; about: string; aboutId: string; forCompany: 0 | 1 },
    { userId: string }
  >(`
    select person_id as userId from consents
      where about = @about and about_id = @aboutId and account_id = @accountId and subject = 'person'
        and person_id is not null and granted_at is null and declined_at is null and superseded_at is null
    union select user_id from company_speakers where account_id = @accountId and ended_at is null and @forCompany
    union select user_id from memberships where account_id = @accountId and removed_at is null and role = 'approver'
      and @forCompany and not exists (
        select 1 from company_speakers where account_id = @accountId and ended_at is null)`),
)

/** What has to be known to say who is told of a line; null where nobody is. Three to five statements on indexes. */
export function readScene(db: Db, line: Happened, { accountId, now }: On): NoticeScene | null {
  const account = accountOf(db).get({ accountId })
  if (!account || account.endedAt !== null) return null
  // whoever opens an account, or imports a book of them, need not be told account by account who looks after it
  if (line.kind === 'team-joined' && account.createdAt === now.getTime()) return null
  const people = peopleOf(db)
    .all({ accountId, today: todayIn(account.timeZone, now) })
    .map(insiderOf)
  const around = 'commentId' in line ? aroundComment(db, line, accountId) : aroundThing(db, line, accountId)
  return { isResting: account.isResting === 1, people, ...around, ...waiting(line, people, around) }
}

type Around = Omit<NoticeScene, 'isResting' | 'people'>

function aroundComment(db: Db, line: Extract<Happened, { commentId: string }>, accountId: string): Around {
  const said = commentPeople(db).all({ commentId: line.commentId })
  const of = (tie: Comment['tie']) => said.filter((row) => row.tie === tie).map(({ userId }) => userId)
  const ties = tiesOfSubject(db, line, accountId)
  const userIds = ties.flatMap(({ userId }) => userId ?? [])
  return {
    ...{ customerOwner: null, assigned: [], persons: [], waitsFor: null },
    ...{ owners: userIds, authors: of('author'), mentioned: of('mentioned'), thread: of('thread') },
  }
}

function aroundThing(db: Db, line: Happened, accountId: string): Around {
  const ties = tiesOf(db, line, accountId)
  const of = (...kinds: string[]) => ties.flatMap(({ tie, userId }) => (kinds.includes(tie) && userId) || [])
  const named = 'userId' in line ? [line.userId] : []
  const asksCustomer = ties.some(({ tie }) => tie === 'waits_customer')
  const asksVendor = ties.some(({ tie }) => tie === 'waits_vendor')
  return {
    customerOwner: of('customer_owner')[0] ?? null,
    owners: of('step_owner').length > 0 ? of('step_owner') : of('customer_owner', 'vendor_owner'),
    assigned: assignedBy(line, of),
    persons: [...named, ...of('person'), ...consenting(db, line, accountId)],
    authors: of('author'),
    mentioned: [],
    thread: [],
    waitsFor: asksCustomer ? 'customer' : (asksVendor && 'vendor') || null,
  }
}

function consenting(db: Db, line: Happened, accountId: string): string[] {
  if (line.kind !== 'consent-asked' && line.kind !== 'consent-flagged') return []
  const { subjectKind: about, subjectId: aboutId, scopes } = line
  const forCompany = scopes.some((scope) => companyScopes.some((known) => known === scope)) ? 1 : 0
  return consentPeople(db)
    .all({ accountId, about, aboutId, forCompany })
    .map(({ userId }) => userId)
}

/** Who became an owner with this line: all owners of a new thing, and whoever a change put in. */
function assignedBy(line: Happened, of: (...ties: string[]) => string[]): string[] {
  if (line.kind === 'goal-added') return of('customer_owner', 'vendor_owner')
  if (line.kind === 'milestone-added') return of('step_owner')
  if (line.kind !== 'goal-changed' && line.kind !== 'milestone-changed') return []
  const changed = line.texts.fields.split(', ')
  return [
    ...(changed.includes('customerOwnerId') ? of('customer_owner') : []),
    ...(changed.includes('vendorOwnerId') ? of('vendor_owner') : []),
    ...(changed.includes('ownerId') ? of('step_owner') : []),
  ]
}

/** What the vendor wrote down of the challenge waits for the customer's word. */
function waiting(line: Happened, people: readonly Insider[], { waitsFor }: Around) {
  if (line.kind !== 'context-written') return { waitsFor }
  const byVendor = people.some(({ userId, side }) => userId === line.actorId && side === 'vendor')
  return { waitsFor: byVendor ? ('customer' as const) : null }
}

function insiderOf({ isOnTeam, isLead, isDeputy, ...row }: Row): Insider {
  return { ...row, isOnTeam: isOnTeam === 1, isLead: isLead === 1, isDeputy: isDeputy === 1 }
}
