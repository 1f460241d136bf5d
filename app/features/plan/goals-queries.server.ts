import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type GoalDates, lifecycleOf } from '#app/domain/plan/goal.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const customerOwner = alias(stakeholders, 'customer_owner')
const vendorOwner = alias(stakeholders, 'vendor_owner')
const proposer = alias(users, 'proposer')
const agreer = alias(users, 'agreer')
const closer = alias(users, 'closer')

const goalColumns = {
  id: goals.id,
  title: goals.title,
  priority: goals.priority,
  targetDate: goals.targetDate,
  progress: goals.progress,
  closure: goals.closure,
  proposedSide: goals.proposedSide,
  proposedAt: goals.proposedAt,
  agreedAt: goals.agreedAt,
  closedAt: goals.closedAt,
  customerOwner: {
    id: customerOwner.id,
    name: customerOwner.name,
    title: customerOwner.title,
    userId: customerOwner.userId,
    departedAt: customerOwner.departedAt,
  },
  vendorOwner: {
    id: vendorOwner.id,
    name: vendorOwner.name,
    title: vendorOwner.title,
    userId: vendorOwner.userId,
    departedAt: vendorOwner.departedAt,
  },
}

const goalsByAccount = statement((db) =>
  db
    .select(goalColumns)
    .from(goals)
    .leftJoin(customerOwner, eq(customerOwner.id, goals.customerOwnerId))
    .leftJoin(vendorOwner, eq(vendorOwner.id, goals.vendorOwnerId))
    .where(eq(goals.accountId, sql.placeholder('accountId')))
    .orderBy(
      sql`${goals.closedAt} is not null`,
      sql`${goals.targetDate} is null`,
      asc(goals.targetDate),
      asc(goals.id),
    )
    .prepare(),
)

/**
 * All goals of an account, open ones first, by target date, those without a date last. Owners come with name and title;
 * `hasDeparted` asks for a successor; `customerOwnerUserId` is for the policies. One statement.
 */
export function goalsOf(db: Db, accountId: string) {
  return goalsByAccount(db).all({ accountId }).map(shapedGoal)
}

export type GoalRow = ReturnType<typeof goalsOf>[number]

const goalById = statement((db) =>
  db
    .select({
      ...goalColumns,
      why: goals.why,
      proposer: proposer.name,
      agreer: agreer.name,
      closer: closer.name,
    })
    .from(goals)
    .leftJoin(customerOwner, eq(customerOwner.id, goals.customerOwnerId))
    .leftJoin(vendorOwner, eq(vendorOwner.id, goals.vendorOwnerId))
    .leftJoin(proposer, eq(proposer.id, goals.proposedBy))
    .leftJoin(agreer, eq(agreer.id, goals.agreedBy))
    .leftJoin(closer, eq(closer.id, goals.closedBy))
    .where(and(eq(goals.id, sql.placeholder('goalId')), eq(goals.accountId, sql.placeholder('accountId'))))
    .prepare(),
)

/** One goal with why it matters and who proposed, agreed and closed it; undefined for foreign ids. One statement. */
export function goalDetails(db: Db, on: { accountId: string; goalId: string }) {
  const row = goalById(db).get(on)
  if (!row) return undefined
  const { why, proposer: proposedBy, agreer: agreedBy, closer: closedBy } = row
  const { proposedAt, agreedAt, closedAt } = row
  return { ...shapedGoal(row), why, proposedBy, agreedBy, closedBy, proposedAt, agreedAt, closedAt }
}

type Owner = { id: string; name: string; title: string; userId: string | null; departedAt: Date | null }
type Row = GoalDates & { customerOwner: Owner | null; vendorOwner: Owner | null }

function shapedGoal<R extends Row>(row: R) {
  const { customerOwner: customer, vendorOwner: vendor, proposedAt, agreedAt, closedAt, ...rest } = row
  return {
    ...rest,
    lifecycle: lifecycleOf({ proposedAt, agreedAt, closedAt }),
    customerOwnerUserId: customer?.userId ?? null,
    customerOwner: shapedOwner(customer),
    vendorOwner: shapedOwner(vendor),
  }
}

function shapedOwner(owner: Owner | null) {
  return (
    owner && { id: owner.id, name: owner.name, title: owner.title, hasDeparted: owner.departedAt !== null }
  )
}

const openGoalTitles = statement((db) =>
  db
    .select({ id: goals.id, title: goals.title, isClosed: sql<number>`${goals.closedAt} is not null` })
    .from(goals)
    .where(eq(goals.accountId, sql.placeholder('accountId')))
    .orderBy(sql`${goals.closedAt} is not null`, asc(goals.title))
    .prepare(),
)

/** Ids and titles of the account's goals, closed ones last, for choosing one. One statement. */
export function goalsToChoose(db: Db, accountId: string) {
  return openGoalTitles(db)
    .all({ accountId })
    .map(({ id, title, isClosed }) => ({ value: id, label: isClosed ? `${title} (closed)` : title }))
}
