import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { events, eventTexts } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import {
  comments,
  contextVersions,
  goals,
  milestones,
  stakeholderNotes,
  stakeholders,
} from '#db/schema/plan.ts'

/** What SQLite takes: instants as milliseconds, questions as 0 and 1. */
export type Stored = string | number | Buffer | null
type Insert = (row: Record<string, Stored>) => number

/** One prepared insert per table of the large book; the answer is the row's number. */
export function openRows(db: Db) {
  return {
    users: inserter(db, users, 'id kind staffRole email name title createdAt'),
    accounts: inserter(
      db,
      accounts,
      'id slug name industry currency timeZone investment stage stageEnteredOn createdAt createdBy',
    ),
    memberships: inserter(db, memberships, 'id accountId userId role createdAt'),
    teamMembers: inserter(db, teamMembers, 'accountId userId addedAt'),
    stakeholders: inserter(
      db,
      stakeholders,
      'id accountId name title side userId reportsToId doesInfluenceRenewal doesUncoverUseCases doesControlBudget createdAt',
    ),
    stakeholderNotes: inserter(db, stakeholderNotes, 'stakeholderId influence sentiment'),
    contextVersions: inserter(
      db,
      contextVersions,
      'id accountId number headline challenge success writtenBy writtenAt confirmedBy confirmedAt',
    ),
    goals: inserter(
      db,
      goals,
      'id accountId title why customerOwnerId vendorOwnerId priority targetDate progress proposedAt proposedBy proposedSide agreedAt agreedBy createdAt createdBy',
    ),
    outcomes: inserter(
      db,
      outcomes,
      'id accountId goalId position name category unit unitLabel direction kind cadence baselineValue baselineOn targetValue targetOn createdAt createdBy',
    ),
    measurements: inserter(
      db,
      measurements,
      'id accountId outcomeId measuredOn value source note authorId recordedAt verifiedAt verifiedBy',
    ),
    milestones: inserter(
      db,
      milestones,
      'id accountId title stage goalId ownerId dueOn completedAt completedBy createdAt createdBy',
    ),
    comments: inserter(db, comments, 'id accountId subject subjectId visibility text authorId writtenAt'),
    events: inserter(db, events, 'chain number kind actorId visibility at facts hash'),
    eventTexts: inserter(db, eventTexts, 'eventId field salt text'),
  }
}

export type Rows = ReturnType<typeof openRows>

function inserter(db: Db, table: Table, wanted: string): Insert {
  const columns = getTableColumns(table)
  const fields = wanted.split(' ')
  const names = fields.map((field) => {
    const column = columns[field]
    if (!column) throw new Error(`${getTableName(table)} has no ${field}`)
    return `"${column.name}"`
  })
  const gaps = fields.map(() => '?').join(', ')
  const insert = db.$client.prepare(
    `insert into ${getTableName(table)} (${names.join(', ')}) values (${gaps})`,
  )
  return (row) => Number(insert.run(fields.map((field) => row[field] ?? null)).lastInsertRowid)
}
