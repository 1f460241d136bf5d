import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { placeFile } from '#app/features/files/file-place.server.ts'

/** Lays a small picture among a portal's files; its content address. */
export async function layPicture(dataFolder: string, colour = '#2b5c4d'): Promise<string> {
  const create = { width: 400, height: 200, channels: 3 as const, background: colour }
  const bytes = await sharp({ create }).png().toBuffer()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await placeFile(dataFolder, sha256, bytes)
  return sha256
}
