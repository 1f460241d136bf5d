import { eq } from 'drizzle-orm'
import type { StaffRole } from '#app/domain/accounts/member.ts'
import type { Moment } from '#app/domain/moment.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { User } from './find-user.server.ts'

/** A confirmed second factor: its secret and the step of the code it was confirmed with. */
export type SecondFactor = { totpSecret: string; totpStep: number }

type NewStaff = SecondFactor & {
  /** The user of somebody who left and comes back. */
  known: User | undefined
  email: string
  name: string
  staffRole: StaffRole
  passwordHash: string
}

/** Writes a staff user with password and confirmed second factor; returns the id. */
export function saveStaffUser(tx: Tx, { known, totpStep, ...staff }: NewStaff, at: Moment): string {
  const values = { ...staff, totpConfirmedAt: at.now, totpLastStep: totpStep, deactivatedAt: null }
  if (known) {
    tx.update(users)
      .set({ ...values, version: known.version + 1 })
      .where(eq(users.id, known.id))
      .run()
    return known.id
  }
  const id = at.newId()
  tx.insert(users)
    .values({ id, kind: 'staff', ...values, createdAt: at.now })
    .run()
  return id
}
