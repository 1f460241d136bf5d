import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { accounts, contractPeriods, memberships, teamMembers } from '#db/schema/accounts.ts'
import { events, eventTexts } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { rests, stageSpells } from '#db/schema/care.ts'
import { auditEntries } from '#db/schema/care-standing.ts'
import { measurements, outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { contextVersions, goals, milestones, stakeholderNotes, stakeholders } from '#db/schema/plan.ts'
import { comments } from '#db/schema/plan-comments.ts'

/** What SQLite takes: instants as milliseconds, questions as 0 and 1. */
export type Stored = string | number | Buffer | null
type Insert = (row: Record<string, Stored>) => number

/** The columns that the large book fills; the others keep their defaults. */
const filled = {
  users: [users, 'id kind staffRole email name title createdAt'],
  accounts: [
    accounts,
    'id slug name industry currency timeZone investment stage stageEnteredOn createdAt createdBy',
  ],
  stageSpells: [stageSpells, 'id accountId stage enteredOn enteredAt cause reason by'],
  auditEntries: [auditEntries, 'id accountId stage answer answeredAt answeredBy'],
  rests: [rests, 'id accountId stage side reason startedAt startedBy'],
  memberships: [memberships, 'id accountId userId role createdAt'],
  contractPeriods: [contractPeriods, 'id accountId startsOn endsOn price createdAt createdBy'],
  teamMembers: [teamMembers, 'accountId userId addedAt'],
  stakeholders: [
    stakeholders,
    'id accountId name title side userId reportsToId doesInfluenceRenewal doesUncoverUseCases doesControlBudget createdAt',
  ],
  stakeholderNotes: [stakeholderNotes, 'stakeholderId influence sentiment'],
  contextVersions: [
    contextVersions,
    'id accountId number headline challenge success writtenBy writtenAt confirmedBy confirmedAt',
  ],
  goals: [
    goals,
    'id accountId title why customerOwnerId vendorOwnerId priority targetDate progress proposedAt proposedBy proposedSide agreedAt agreedBy createdAt createdBy',
  ],
  outcomes: [
    outcomes,
    'id accountId goalId position name category unit unitLabel direction kind cadence baselineValue baselineOn targetValue targetOn factors rate rateWords times nature attributionShare createdAt createdBy',
  ],
  outcomeTerms: [
    outcomeTerms,
    'outcomeId number accountId baselineValue baselineOn cadence factors rate rateWords times nature attributionShare proposedAt proposedBy proposedSide agreedAt agreedBy',
  ],
  measurements: [
    measurements,
    'id accountId outcomeId measuredOn value source note authorId recordedAt verifiedAt verifiedBy',
  ],
  milestones: [
    milestones,
    'id accountId title stage goalId ownerId dueOn position isRequired completedAt completedBy completedSide createdAt createdBy',
  ],
  comments: [comments, 'id accountId subject subjectId visibility text authorId writtenAt'],
  events: [events, 'chain number kind actorId visibility at facts hash'],
  eventTexts: [eventTexts, 'eventId field salt text'],
} satisfies Record<string, [Table, string]>

type Name = keyof typeof filled
export type Rows = Record<Name, Insert>

/** One prepared insert per table of the large book; the answer is the row's number. */
export function openRows(db: Db): Rows {
  const inserts = Object.entries(filled).map(([name, [table, columns]]) => [
    name,
    inserter(db, table, columns),
  ])
  return Object.fromEntries(inserts)
}

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
