import { eq } from 'drizzle-orm'
import { mayManageSettings } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { vendor } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { EditVendor, VendorField } from './vendor-form.ts'

/**
 * Saves what an admin changed of the vendor: name, colour, zone, currency, and a new logo when one was sent.
 * Refuses: not-allowed, not-found (before set-up), changed-meanwhile.
 */
export function editVendor(
  tx: Tx,
  person: Person,
  { edit, logo }: EditVendor & { logo: StoredUpload | null },
  at: Moment,
): Result<null> {
  if (!mayManageSettings(person)) return refuse('not-allowed')
  const current = tx.select().from(vendor).get()
  if (!current) return refuse('not-found')
  const { name, accent, timeZone, currency } = current
  const { changes, clashes } = planEdit<VendorField>({ name, accent, timeZone, currency }, edit)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = current
    return refuseClash(tx, { clashes, editedBy, editedAt })
  }
  const file = { accountId: null, visibility: 'shared' as const, uploadedBy: person.userId }
  const picture = logo ? { logoFileId: attachFile(tx, { ...file, upload: logo }, at) } : {}
  const changed = { ...changes, ...picture }
  const fields = Object.keys(changed).join(', ')
  if (fields === '') return ok(null)
  tx.update(vendor)
    .set({ ...changed, version: current.version + 1, editedAt: at.now, editedBy: person.userId })
    .where(eq(vendor.id, current.id))
    .run()
  recordEvent(tx, { kind: 'vendor-changed', accountId: null, actorId: person.userId, texts: { fields } }, at)
  return ok(null)
}
