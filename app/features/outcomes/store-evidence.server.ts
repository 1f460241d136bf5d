import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { type StoredUpload, storeUpload } from '#app/features/files/store-upload.server.ts'

/** A figure's evidence file, already stored by its content. */
export type WithUpload = { upload?: StoredUpload }

/** Stores the file that came with a figure, if one did, before the transaction; a refusal stands at its field. */
export async function storeEvidence(
  dataFolder: string,
  { file }: Record<string, File>,
): Promise<Result<WithUpload>> {
  if (!file) return ok({})
  const stored = await storeUpload({ dataFolder, file })
  if (stored.ok) return ok({ upload: stored.value })
  const { code, message } = stored.refusal
  return message ? refuse(code, { fields: { file: message } }) : stored
}
