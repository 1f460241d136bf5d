import { eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import type { TalkFormat } from '#app/domain/advocacy/speaking.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { advocateProfiles } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import { tellPlans } from '../tell-plans.server.ts'
import { type AdvocateField, advocateFieldTitles, readTopics, type SaveAdvocate } from './advocate-form.ts'
import { advocateTexts, findAdvocate } from './find-advocate.server.ts'

/**
 * Saves what a customer says about themself as an advocate: topics, formats, where, who they are, quiet, their own
 * limit, and a photo when one was sent. Their plans' histories tell which fields. Refuses: not-allowed (staff),
 * changed-meanwhile (with both texts).
 */
export function saveAdvocate(
  tx: Tx,
  person: Person,
  { edit, photo }: SaveAdvocate & { photo: StoredUpload | null },
  at: Moment,
): Result<null> {
  if (!mayOpenThemself(person)) return refuse('not-allowed')
  const { userId } = person
  const profile = findAdvocate(tx, userId)
  const { changes, clashes } = planEdit<AdvocateField>(advocateTexts(profile), edit)
  if (clashes.length > 0)
    return refuseClash(tx, {
      clashes,
      editedBy: profile?.editedBy ?? null,
      editedAt: profile?.editedAt ?? null,
    })
  const fields = (Object.keys(changes) as AdvocateField[]).map((field) => advocateFieldTitles[field])
  if (photo) fields.push('Photo')
  if (fields.length === 0) return ok(null)
  const file = { accountId: null, visibility: 'shared' as const, uploadedBy: userId }
  const picture = photo ? { photoFileId: attachFile(tx, { ...file, upload: photo }, at) } : {}
  const saved = { ...columnsOf(changes), ...picture, editedAt: at.now, editedBy: userId }
  tx.insert(advocateProfiles)
    .values({ userId, ...saved })
    .onConflictDoUpdate({
      target: advocateProfiles.userId,
      set: { ...saved, version: (profile?.version ?? 0) + 1 },
    })
    .run()
  const texts = { fields: fields.join(', ').toLowerCase() }
  tellPlans(tx, { kind: 'profile-changed', userId, texts }, at)
  return ok(null)
}

/** Takes the photo away. Refuses: not-allowed (staff), already-done (there is none). */
export function removePhoto(tx: Tx, person: Person, _input: unknown, at: Moment): Result<null> {
  if (!mayOpenThemself(person)) return refuse('not-allowed')
  const { userId } = person
  const profile = findAdvocate(tx, userId)
  if (!profile?.photoFileId) return refuse('already-done')
  tx.update(advocateProfiles)
    .set({ photoFileId: null, version: profile.version + 1, editedAt: at.now, editedBy: userId })
    .where(eq(advocateProfiles.userId, userId))
    .run()
  tellPlans(tx, { kind: 'profile-changed', userId, texts: { fields: 'photo' } }, at)
  return ok(null)
}

function columnsOf(changes: Partial<Record<AdvocateField, string>>) {
  const { topics, formats, regions, bio, quietUntil, pointLimit } = changes
  return {
    ...(topics === undefined ? {} : { topics: readTopics(topics) }),
    ...(formats === undefined ? {} : { formats: formats.split(',').filter(Boolean) as TalkFormat[] }),
    ...(regions === undefined ? {} : { regions }),
    ...(bio === undefined ? {} : { bio }),
    ...(quietUntil === undefined ? {} : { quietUntil: quietUntil || null }),
    ...(pointLimit === undefined ? {} : { pointLimit: pointLimit === '' ? null : Number(pointLimit) }),
  }
}
