import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { vendor } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Joined } from './accept-staff-invitation.server.ts'
import { findUserByEmail } from './find-user.server.ts'
import { replaceRecoveryCodes } from './recovery-codes.server.ts'
import { type SecondFactor, saveStaffUser } from './save-staff-user.server.ts'
import { isSetUp } from './setup-address.server.ts'

export const alreadySetUpSentence = 'This Cairn has been set up. Its address for that works once.'

type SetUp = SecondFactor & {
  vendor: string
  accent: string
  timeZone: string
  currency: string
  logo: StoredUpload | null
  name: string
  email: string
  passwordHash: string
  secret: string
}

/**
 * The first run of an installation: its vendor and its first admin, in one transaction. Refuses `gone` when there is a
 * vendor already, and `not-allowed` when the address is taken.
 */
export function setUpVendor(tx: Tx, input: SetUp, at: Moment): Result<Joined> {
  if (isSetUp(tx)) return refuse('gone', { message: alreadySetUpSentence })
  const { name, email, passwordHash, totpSecret, totpStep, secret } = input
  if (findUserByEmail(tx, email))
    return refuse('not-allowed', { message: `${email} is already in use here.` })
  const admin = {
    known: undefined,
    staffRole: 'admin' as const,
    name,
    email,
    passwordHash,
    totpSecret,
    totpStep,
  }
  const userId = saveStaffUser(tx, admin, at)
  const { vendor: vendorName, accent, timeZone, currency, logo } = input
  const file = { accountId: null, visibility: 'shared' as const, uploadedBy: userId }
  const logoFileId = logo && attachFile(tx, { ...file, upload: logo }, at)
  tx.insert(vendor)
    .values({ id: 1, name: vendorName, accent, timeZone, currency, logoFileId, createdAt: at.now })
    .run()
  const happened = { accountId: null, actorId: userId }
  recordEvent(tx, { kind: 'vendor-set-up', ...happened, texts: { vendor: vendorName } }, at)
  recordEvent(tx, { kind: 'staff-joined', ...happened, userId, texts: { person: name } }, at)
  return ok({ user: { id: userId, kind: 'staff' }, setId: replaceRecoveryCodes(tx, { userId, secret }, at) })
}
