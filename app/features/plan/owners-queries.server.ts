import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const livingPeople = statement((db) =>
  db
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      title: stakeholders.title,
      side: stakeholders.side,
    })
    .from(stakeholders)
    .where(and(eq(stakeholders.accountId, sql.placeholder('accountId')), isNull(stakeholders.departedAt)))
    .orderBy(asc(sql`lower(${stakeholders.name})`), asc(stakeholders.id))
    .prepare(),
)

type Option = { value: string; label: string }
export type LivingPerson = ReturnType<typeof livingPeopleOf>[number]

/** Everybody on the account who has not left, by name. One statement. */
export function livingPeopleOf(db: Db, accountId: string) {
  return livingPeople(db).all({ accountId })
}

/** Who can own something on this account, by side, as choices of a list. One statement. */
export function ownersToChoose(db: Db, accountId: string) {
  return ownerChoices(livingPeopleOf(db, accountId))
}

/** The same from people already read. */
export function ownerChoices(people: LivingPerson[]): { customer: Option[]; vendor: Option[] } {
  const optionsOf = (side: 'customer' | 'vendor') =>
    people
      .filter((person) => person.side === side)
      .map(({ id, name, title }) => ({ value: id, label: title ? `${name} · ${title}` : name }))
  return { customer: optionsOf('customer'), vendor: optionsOf('vendor') }
}
