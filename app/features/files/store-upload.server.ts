import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { fileSizeAtMost } from './file-kinds.ts'
import { tidyName } from './file-name.ts'
import { placeFile } from './file-place.server.ts'
import { isImageType, reEncodeImage } from './re-encode-image.server.ts'
import { sniffFile } from './sniff-file.server.ts'

/** A file that lies at its place and waits for its row. `name` is tidied, `type` is what the bytes are. */
export type StoredUpload = { sha256: string; name: string; type: string; size: number }

const takenFiles =
  'Choose a picture (PNG, JPEG, WebP), a PDF, a CSV or text file, or an Excel, Word or PowerPoint document'
const takenImages = 'Choose a picture: PNG, JPEG or WebP'

/**
 * Takes what a browser sent: checks its size (10 MB at most) and, by its bytes, its kind; writes images anew without
 * metadata; and lays it at `<dataFolder>/files/<sha256>`. Call it before the transaction and `attachFile` inside it;
 * files without a row are swept after an hour. Refuses `too-large` and `invalid` (with a sentence, no field names).
 */
export async function storeUpload(upload: {
  dataFolder: string
  file: File
  isImageOnly?: boolean
}): Promise<Result<StoredUpload>> {
  const { dataFolder, file, isImageOnly = false } = upload
  if (file.size > fileSizeAtMost) return refuse('too-large', { message: 'Choose a file of 10 MB or less.' })
  if (file.size === 0) return refuse('invalid', { message: 'This file is empty. Choose another one.' })
  const sent = new Uint8Array(await file.arrayBuffer())
  const kind = await sniffFile(sent, file.name)
  if (!kind || (isImageOnly && !kind.isImage)) {
    return refuse('invalid', {
      message: `This kind of file is not taken here. ${isImageOnly ? takenImages : takenFiles}.`,
    })
  }
  const bytes = isImageType(kind.type) ? await reEncodeImage(sent, kind.type) : sent
  if (!bytes)
    return refuse('invalid', { message: 'This picture cannot be read. Save it again and choose it anew.' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await placeFile(dataFolder, sha256, bytes)
  return ok({ sha256, name: tidyName(file.name, kind.ends), type: kind.type, size: bytes.byteLength })
}
