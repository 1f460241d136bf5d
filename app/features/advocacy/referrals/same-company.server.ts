import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { companyKey } from '#app/domain/advocacy/company-key.ts'
import type { ReferralState } from '#app/domain/advocacy/referral.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'

/** The first referral of a company that still counts, or the customer it is already. */
export type Known = { by: 'referral'; referralId: string } | { by: 'customer' }

type Company = {
  /** As written. */
  company: string
  /** '' where nobody has told an address. */
  domain: string
  /** A referral that is not compared with itself. */
  exceptId?: string
  /** Whether introductions that nobody has answered count as well. */
  withUnanswered: boolean
}

const counting: readonly ReferralState[] = ['accepted', 'contacted', 'qualified', 'opportunity', 'won']

/**
 * Whether a company is known already: as a customer, by its domain or the same name, or by an earlier referral of the
 * same domain or folded name that has come to nothing yet. What was lost, lapsed or erased is no obstacle. Two statements.
 */
export function findKnown(db: Db, asked: Company): Known | null {
  if (isCustomer(db, asked)) return { by: 'customer' }
  const { company, domain, exceptId = '', withUnanswered } = asked
  const states = withUnanswered ? ['submitted' as const, ...counting] : [...counting]
  const isSame = or(
    eq(referrals.companyKey, companyKey(company)),
    domain === '' ? undefined : eq(referrals.companyDomain, domain),
  )
  const first = db
    .select({ id: referrals.id })
    .from(referrals)
    .where(
      and(
        ...[isSame, inArray(referrals.state, states), isNull(referrals.erasedAt)],
        ...[ne(referrals.id, exceptId), ne(referrals.companyKey, '')],
      ),
    )
    .orderBy(asc(referrals.submittedAt), asc(referrals.id))
    .get()
  return first ? { by: 'referral', referralId: first.id } : null
}

/** By the domain, or one that it lies under, or by the name as it is written. */
function isCustomer(db: Db, { company, domain }: Company): boolean {
  const name = company.toLowerCase()
  const found = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        isNull(accounts.endedAt),
        or(
          sql`lower(${accounts.name}) = ${name}`,
          domain === '' ? undefined : inArray(accounts.domain, domainsAbove(domain)),
        ),
      ),
    )
    .limit(1)
    .get()
  return found !== undefined
}

/** "mail.acme.example" and "acme.example"; never the last label alone. */
function domainsAbove(domain: string): string[] {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}
