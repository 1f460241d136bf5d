import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { type StoredUpload, storeUpload } from '#app/features/files/store-upload.server.ts'

/** Looks into the picture, writes it anew, and lays it down before the transaction. What is wrong stands at the field. */
export async function storeCompanyLogo(
  dataFolder: string,
  file: File | undefined,
): Promise<Result<{ logo: StoredUpload }>> {
  if (!file) return refuseFields({ logo: 'Choose a picture: PNG, JPEG or WebP' })
  const stored = await storeUpload({ dataFolder, file, isImageOnly: true })
  if (stored.ok) return ok({ logo: stored.value })
  return refuseFields({ logo: stored.refusal.message ?? 'Choose a picture: PNG, JPEG or WebP' })
}
