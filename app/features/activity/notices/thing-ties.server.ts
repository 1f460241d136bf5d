import type { EventBody } from '#app/domain/activity/event.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** How somebody hangs together with the thing that a line of the history is about; `waits_…`: whose answer it waits for. */
type Tie =
  | 'customer_owner'
  | 'vendor_owner'
  | 'step_owner'
  | 'person'
  | 'author'
  | 'waits_customer'
  | 'waits_vendor'
export type TiedTo = { tie: Tie; userId: string | null }
type Asked = { id: string; accountId: string }

const ownersOfGoal = (goal: string) => `
  select 'customer_owner' as tie, s.user_id as userId from goals g join stakeholders s on s.id = g.customer_owner_id
    where g.id = ${goal} and g.account_id = @accountId
  union all
  select 'vendor_owner', s.user_id from goals g join stakeholders s on s.id = g.vendor_owner_id
    where g.id = ${goal} and g.account_id = @accountId`

const goalOfOutcome = '(select goal_id from outcomes where id = @id)'
const goalOfFigure =
  '(select o.goal_id from measurements m join outcomes o on o.id = m.outcome_id where m.id = @id)'

/** One statement for each kind of thing, by the name of its id in an event. */
const sqlOf = {
  measurementId: `${ownersOfGoal(goalOfFigure)}
    union all select 'author', author_id from measurements where id = @id and account_id = @accountId`,
  // terms wait unless their goal is a draft, or is put before the customer as a whole
  outcomeId: `${ownersOfGoal(goalOfOutcome)}
    union all select 'waits_customer', null from outcomes o join goals g on g.id = o.goal_id
      join outcome_terms t on t.outcome_id = o.id and t.number = o.terms_number
      where o.id = @id and t.agreed_at is null and g.closed_at is null
        and (g.agreed_at is not null or g.proposed_side = 'customer')`,
  goalId: `${ownersOfGoal('@id')}
    union all select case proposed_side when 'vendor' then 'waits_customer' else 'waits_vendor' end, null from goals
      where id = @id and proposed_at is not null and agreed_at is null and closed_at is null`,
  milestoneId: `${ownersOfGoal('(select goal_id from milestones where id = @id)')}
    union all select 'step_owner', s.user_id from milestones m join stakeholders s on s.id = m.owner_id
      where m.id = @id and m.account_id = @accountId
    union all select case completed_side when 'vendor' then 'waits_customer' else 'waits_vendor' end, null from milestones
      where id = @id and completed_at is not null and accepted_at is null
        and (needs_acceptance or (is_first_value and completed_side = 'vendor'))`,
  waiverId:
    "select 'author' as tie, asked_by as userId from waivers where id = @id and account_id = @accountId",
  handoffId: `select 'person' as tie, to_user_id as userId from handoffs where id = @id and account_id = @accountId
    union all select 'author', from_user_id from handoffs where id = @id and account_id = @accountId`,
  deputyRowId:
    "select 'person' as tie, deputy_id as userId from deputies where id = @id and account_id = @accountId",
  storyId:
    "select 'person' as tie, advocate_id as userId from stories where id = @id and account_id = @accountId",
  testimonialId:
    "select 'person' as tie, user_id as userId from testimonials where id = @id and account_id = @accountId",
  referralId:
    "select 'person' as tie, referrer_id as userId from referrals where id = @id and account_id = @accountId",
  inviteId: `select 'person' as tie, user_id as userId from speaker_invites where id = @id and account_id = @accountId
    union all select 'author', created_by from speaker_invites where id = @id and account_id = @accountId`,
  askId: "select 'author' as tie, sent_by as userId from asks where id = @id and account_id = @accountId",
  rewardId:
    "select 'person' as tie, user_id as userId from rewards where id = @id and account_id = @accountId",
  successorId:
    "select 'person' as tie, user_id as userId from stakeholders where id = @id and account_id = @accountId",
  stakeholderId:
    "select 'person' as tie, user_id as userId from stakeholders where id = @id and account_id = @accountId",
} as const
type Thing = keyof typeof sqlOf

const things = Object.keys(sqlOf) as Thing[]
const lookUps = Object.fromEntries(
  things.map((thing) => [thing, statement((db) => db.$client.prepare<Asked, TiedTo>(sqlOf[thing]))]),
) as unknown as Record<Thing, (db: Db) => { all(asked: Asked): TiedTo[] }>

/** Who hangs together with the thing a line is about. One statement, on primary keys; none for other lines. */
export function tiesOf(db: Db, line: EventBody, accountId: string): TiedTo[] {
  const ids = line as unknown as Record<string, unknown>
  const thing = things.find((name) => typeof ids[name] === 'string')
  return thing ? lookUps[thing](db).all({ id: String(ids[thing]), accountId }) : []
}

const besideComments: Record<string, Thing | undefined> = {
  goal: 'goalId',
  outcome: 'outcomeId',
  measurement: 'measurementId',
  milestone: 'milestoneId',
}

/** The same for what a comment stands beside. */
export function tiesOfSubject(
  db: Db,
  { subject, subjectId }: { subject: string; subjectId: string },
  accountId: string,
): TiedTo[] {
  const thing = besideComments[subject]
  return thing ? lookUps[thing](db).all({ id: subjectId, accountId }) : []
}
