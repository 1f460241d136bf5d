import { and, eq, isNull, ne } from 'drizzle-orm'
import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { accounts, teamMembers } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

type Asked = { domain: string; exceptId?: string; person: Pick<Person, 'userId' | 'staffRole'> }

/**
 * The question a form asks when another account has the same domain, as sentences by field, or null. `otherAccount`
 * carries that account's slug for a link, only when the asker may see it.
 */
export function findDomainTwin(
  tx: Tx,
  { domain, exceptId = '', person }: Asked,
): Record<string, string> | null {
  if (!domain) return null
  const twin = tx
    .select({ id: accounts.id, name: accounts.name, slug: accounts.slug })
    .from(accounts)
    .where(and(eq(accounts.domain, domain), ne(accounts.id, exceptId)))
    .get()
  if (!twin) return null
  if (!maySee(tx, twin.id, person))
    return {
      domain:
        'Another team looks after an account with this domain. Ask a lead whether it is the same company',
    }
  return { domain: `${twin.name} has this domain already`, otherAccount: twin.slug }
}

function maySee(tx: Tx, accountId: string, { userId, staffRole }: Asked['person']): boolean {
  if (maySeeAllAccounts({ userId, staffRole, kind: 'staff', name: '', email: '' })) return true
  const { accountId: account, userId: user, removedAt } = teamMembers
  return Boolean(
    tx
      .select({ user })
      .from(teamMembers)
      .where(and(eq(account, accountId), eq(user, userId), isNull(removedAt)))
      .get(),
  )
}
