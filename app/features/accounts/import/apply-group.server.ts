import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Group } from '#app/domain/accounts/import/group-rows.ts'
import type { PersonFacts } from '#app/domain/accounts/import/read-row.ts'
import type { Moment } from '#app/domain/moment.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { importProblems } from '#db/schema/imports.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { joinTeam } from '../join-team.server.ts'
import type { Colleague } from './find-owner.server.ts'
import { giveAccess } from './give-access.server.ts'
import { type Asking, judgeGroup, type Verdict } from './judge-group.server.ts'
import { problemRows } from './list-problems.server.ts'
import { knownPeople } from './match-person.server.ts'
import { changeAccount, type Importing, makeAccount, markForWeighing } from './save-account.server.ts'
import { addPerson, changePerson } from './save-person.server.ts'

/** What stays the same for all accounts of a file. */
export type Applying = { importing: Importing; asking: Asking; about: Parameters<typeof problemRows>[1] }

/** What a slice did. `rows`: of the file, those left out at the last moment included. */
export type Counts = Record<
  'rows' | 'badRows' | 'accountsMade' | 'accountsChanged' | 'peopleMade' | 'peopleChanged',
  number
>

const isOnTeam = statement((db) =>
  db
    .select({ userId: teamMembers.userId })
    .from(teamMembers)
    .where(
      and(
        eq(teamMembers.accountId, sql.placeholder('accountId')),
        eq(teamMembers.userId, sql.placeholder('userId')),
        isNull(teamMembers.removedAt),
      ),
    )
    .prepare(),
)

type Turn = { group: Group; applying: Applying; counts: Counts }

/**
 * Brings one account in with its people, inside the transaction. What the check could not know (somebody ended the
 * account, or took an access away since) is asked once more and listed; then those rows stay out.
 */
export function applyGroup(tx: Tx, { group, applying, counts }: Turn, at: Moment): void {
  const verdict = judgeGroup(tx, group, applying.asking)
  const bad = new Set(verdict.problems.map(({ line }) => line))
  if (bad.size > 0) tx.insert(importProblems).values(problemRows(verdict.problems, applying.about)).run()
  counts.rows += group.lines.length
  counts.badRows += bad.size
  if (group.lines.every((line) => bad.has(line))) return
  const people = group.people.filter(({ line }) => !bad.has(line)).map(({ facts }) => facts)
  const { accountId, isNew } = saveAccount(tx, { group, applying, verdict, counts }, at)
  const before = counts.peopleMade + counts.peopleChanged
  savePeople(tx, { accountId, isNew, people, applying, counts }, at)
  if (!isNew && counts.peopleMade + counts.peopleChanged > before) markForWeighing(tx, accountId)
}

function saveAccount(tx: Tx, { group, applying, verdict, counts }: Turn & { verdict: Verdict }, at: Moment) {
  const { importing } = applying
  const { account, owner } = verdict
  const accountId = account?.id ?? makeAccount(tx, importing, group.account, at)
  const isChanged = account ? changeAccount(tx, importing, { account, facts: group.account }, at) : false
  const hasJoined = owner ? joinOnce(tx, { accountId, owner, actorId: importing.actorId }, at) : false
  if (!account) counts.accountsMade += 1
  else if (isChanged || hasJoined) {
    counts.accountsChanged += 1
    markForWeighing(tx, accountId)
  }
  return { accountId, isNew: !account }
}

/** Puts a colleague on the team unless they are there. */
function joinOnce(
  tx: Tx,
  { accountId, owner, actorId }: { accountId: string; owner: Colleague; actorId: string },
  at: Moment,
): boolean {
  if (isOnTeam(tx).get({ accountId, userId: owner.id })) return false
  joinTeam(tx, { accountId, staff: owner, actorId }, at)
  return true
}

type Crowd = Omit<Turn, 'group'> & { accountId: string; isNew: boolean; people: readonly PersonFacts[] }

function savePeople(tx: Tx, { accountId, isNew, people, applying, counts }: Crowd, at: Moment): void {
  if (people.length === 0) return
  const known = knownPeople(tx, { accountId, isNew })
  const where = { accountId, actorId: applying.importing.actorId }
  for (const facts of people) {
    const found = known.find(facts)
    const person = found ?? addPerson(tx, where, facts, at)
    const isChanged = found ? changePerson(tx, where, { person, facts }, at) : false
    if (!found) known.add(person, null)
    const { access, email } = facts
    const isLetIn = access && email ? giveAccess(tx, { ...where, person, email, role: access }, at) : false
    if (!found) counts.peopleMade += 1
    else if (isChanged || isLetIn) counts.peopleChanged += 1
  }
}
