import { and, asc, eq } from 'drizzle-orm'
import { stageFacts } from '#app/domain/care/stages.ts'
import { currentCode } from '#app/features/auth/totp.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { demoPassword } from './demo-staff.ts'

/** Who can sign in to a demo, line by line for the console: staff with their codes of this half minute, and customers. */
export function demoSignIns(db: Db, now: Date): string[] {
  const staff = db
    .select()
    .from(users)
    .where(and(eq(users.kind, 'staff'), eq(users.isDemo, true)))
    .orderBy(asc(users.staffRole), asc(users.name))
    .all()
  const customers = db
    .select({ email: users.email, title: users.title, role: memberships.role, account: accounts })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(eq(users.isDemo, true))
    .orderBy(asc(accounts.name), asc(memberships.role), asc(users.email))
    .all()
  return [
    `The vendor's people sign in with their address, the password "${demoPassword}" and a code of the moment:`,
    ...staff.map(({ email, staffRole, totpSecret }) =>
      line([email, `${staffRole}`, totpSecret ? currentCode(totpSecret, now) : '']),
    ),
    'Customers sign in with their address alone; the mail lands in the mailbox below:',
    ...customers.map(({ email, role, account }) =>
      line([email, role, `${account.name}, ${stageFacts[account.stage].title}`]),
    ),
  ]
}

function line([email = '', role = '', rest = '']: string[]): string {
  return `  ${email.padEnd(38)}${role.padEnd(13)}${rest}`.trimEnd()
}
