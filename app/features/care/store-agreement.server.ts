import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { type StoredUpload, storeUpload } from '#app/features/files/store-upload.server.ts'

/** Stores the file that came with a recorded agreement, if one did, before the transaction. A refusal stands at its field. */
export async function storeAgreement(
  dataFolder: string,
  { file }: Record<string, File>,
): Promise<Result<{ upload?: StoredUpload }>> {
  if (!file) return ok({})
  const stored = await storeUpload({ dataFolder, file })
  if (stored.ok) return ok({ upload: stored.value })
  const { code, message } = stored.refusal
  return message ? refuse(code, { fields: { file: message } }) : stored
}
