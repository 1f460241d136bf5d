import { createHash } from 'node:crypto'
import { tidyName } from './file-name.ts'
import { placeFile } from './file-place.server.ts'
import { sniffFile } from './sniff-file.server.ts'
import type { StoredUpload } from './store-upload.server.ts'

/**
 * Lays a file that we have made ourselves among the uploads, under the name people get it by. Give it its row with
 * `attachFile`. Throws when its bytes are of no kind that we serve.
 */
export async function storeMade(made: {
  dataFolder: string
  bytes: Uint8Array
  name: string
}): Promise<StoredUpload> {
  const { dataFolder, bytes, name } = made
  const kind = await sniffFile(bytes, name)
  if (!kind) throw new Error('a made file is of no known kind')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await placeFile(dataFolder, sha256, bytes)
  return { sha256, name: tidyName(name, kind.ends), type: kind.type, size: bytes.byteLength }
}
