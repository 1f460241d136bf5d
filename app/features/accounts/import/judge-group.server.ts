import { and, desc, eq, sql } from 'drizzle-orm'
import type { ImportField, Mapping } from '#app/domain/accounts/import/fields.ts'
import type { Group, LineProblem } from '#app/domain/accounts/import/group-rows.ts'
import type { PersonFacts } from '#app/domain/accounts/import/read-row.ts'
import type { Db } from '#db/client.server.ts'
import { type accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { moneyProblem } from '../money-on-account.server.ts'
import type { Colleague, FindColleague } from './find-owner.server.ts'
import { matchAccount } from './match-account.server.ts'

type Account = typeof accounts.$inferSelect

/** What the database says to a group: where it belongs, and what keeps it or some of its people out. */
export type Verdict = { account: Account | null; owner: Colleague | null; problems: LineProblem[] }

/** What is asked of every group of one file. */
export type Asking = { newAccounts: Mapping['newAccounts']; findColleague: FindColleague }

const userByEmail = statement((db) =>
  db
    .select({ id: users.id, kind: users.kind, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.email, sql.placeholder('email')))
    .prepare(),
)

const latestMembership = statement((db) =>
  db
    .select({ removedAt: memberships.removedAt })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, sql.placeholder('accountId')),
        eq(memberships.userId, sql.placeholder('userId')),
      ),
    )
    .orderBy(desc(memberships.createdAt))
    .limit(1)
    .prepare(),
)

/**
 * Asks the database about a group of good rows. A problem of the account keeps all its rows out, one of a person
 * theirs. The same when rows are checked and in the very transaction that brings them in.
 */
export function judgeGroup(db: Db, group: Group, { newAccounts, findColleague }: Asking): Verdict {
  const { account, isSeveral } = matchAccount(db, group.account)
  const owner = group.account.owner === undefined ? null : findColleague(group.account.owner)
  const problem =
    accountProblem({ group, account, isSeveral, newAccounts, owner }) ?? currencyProblem(db, group, account)
  if (problem) return { account, owner, problems: group.lines.map((line) => ({ ...problem, line })) }
  const problems = group.people.flatMap(({ line, facts }) => {
    const reason = accessProblem(db, account, facts)
    return reason ? [{ line, column: null, field: 'email' as const, value: facts.email ?? '', reason }] : []
  })
  return { account, owner, problems }
}

type Questioned = {
  group: Group
  account: Account | null
  isSeveral: boolean
  newAccounts: Mapping['newAccounts']
  owner: Colleague | null
}

function accountProblem({ group, account, isSeveral, newAccounts, owner }: Questioned) {
  const { externalId, domain, name = '', owner: written } = group.account
  const key: { field: ImportField; value: string } = {
    field: keyOf(group),
    value: externalId ?? domain ?? name,
  }
  const at = (field: ImportField, value: string, reason: string) => ({ column: null, field, value, reason })
  if (isSeveral)
    return at(key.field, key.value, 'Several accounts fit. Add the ID they have in your other system')
  if (account?.endedAt) return at(key.field, key.value, 'This account has ended')
  if (!account && newAccounts === 'leave-out')
    return at(key.field, key.value, 'There is no such account in Cairn')
  if (!account && !name) return at('account', key.value, 'This account is new and needs a name')
  if (written !== undefined && !owner)
    return at(
      'owner',
      written,
      'Nobody of your staff has this address or name. Invite them first, or empty the cell',
    )
  return null
}

function currencyProblem(db: Db, { account: { currency } }: Group, account: Account | null) {
  if (!account || !currency || currency === account.currency) return null
  const reason = moneyProblem(db, account)
  return reason ? { column: null, field: 'currency' as const, value: currency, reason } : null
}

function keyOf({ account }: Group): ImportField {
  if (account.externalId) return 'externalId'
  return account.domain ? 'domain' : 'account'
}

/** Access that a person took away, or that belongs to the other side, is not given by a file. */
function accessProblem(db: Db, account: Account | null, { email, access }: PersonFacts): string | null {
  if (!email || !access) return null
  const user = userByEmail(db).get({ email })
  if (!user) return null
  if (user.kind === 'staff') return 'This is a colleague of yours. They come in by the account’s team'
  if (user.deactivatedAt) return 'This person was shut out. Invite them on the plan’s members page'
  const last = account && latestMembership(db).get({ accountId: account.id, userId: user.id })
  if (last?.removedAt) return 'Their access was taken away. Invite them on the plan’s members page'
  return null
}
