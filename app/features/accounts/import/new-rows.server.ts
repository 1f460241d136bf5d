import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stageSpells } from '#db/schema/care.ts'
import { stakeholderRoles, stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

/** Inserts that run ten thousands of times: prepared once, for whole rows. */
export const insertAccount = inserting(accounts)
export const insertSpell = inserting(stageSpells)
export const insertPerson = inserting(stakeholders)
export const insertRole = inserting(stakeholderRoles)
export const insertUser = inserting(users)
export const insertMembership = inserting(memberships)

/**
 * Columns left out of a row get what the table says, as Drizzle's own insert does it. By hand, because a prepared
 * insert of Drizzle's takes no null for a date.
 */
function inserting<T extends SQLiteTable>(table: T) {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  const insert = `insert into "${getTableName(table)}" (${names}) values (${marks})`
  const prepared = statement((db) => db.$client.prepare(insert))
  return (tx: Tx, row: InferInsertModel<T>): void => {
    const given = row as Record<string, unknown>
    const values = columns.map(([name, column]) => {
      const value = given[name] ?? column.default ?? null
      return value === null ? null : column.mapToDriverValue(value)
    })
    prepared(tx).run(values)
  }
}
