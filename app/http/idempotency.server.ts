import { createHash } from 'node:crypto'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { findAnswer, keepAnswer } from '#app/features/auth/answered-forms.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { OpenScene } from './guard.server.ts'
import type { ReadForm } from './parse-form.server.ts'

type Press = { scene: OpenScene; form: ReadForm; at: Moment }

/**
 * Runs the command unless this very form (same key, same body, same person) was answered before: then its first
 * answer is given again. The key is kept in the command's own transaction.
 */
export function onceByKey<V>(tx: Tx, { scene, form, at }: Press, run: () => Result<V>): Result<V> {
  const userId = scene.signedIn?.person.userId
  if (!userId || !form.key) return run()
  const bodyHash = createHash('sha256')
    .update(JSON.stringify([scene.url.pathname, form.intent, form.typed, filesOf(form)]))
    .digest('base64url')
  const before = findAnswer(tx, userId, form.key)
  if (before && before.bodyHash === bodyHash) return ok(before.result as V)
  if (before)
    return refuse('already-done', { message: 'This form was already sent. Reload the page to send another.' })
  const result = run()
  if (result.ok) keepAnswer(tx, { userId, key: form.key, bodyHash, result: result.value ?? null, at: at.now })
  return result
}

/** Files by field, name and size: another file under the same key is another form, and must not be dropped in silence. */
function filesOf({ files }: ReadForm) {
  return Object.entries(files).map(([field, { name, size }]) => [field, name, size])
}
