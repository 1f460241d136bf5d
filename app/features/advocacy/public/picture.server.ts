import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { filePlace } from '../../files/file-place.server.ts'

const sizes = {
  /** Unchanged in its proportions, with room around it left to the page. */
  logo: { width: 480, height: 240, fit: 'inside', withoutEnlargement: true },
  face: { width: 320, height: 320, fit: 'cover', position: 'attention' },
} as const

/**
 * A stored picture as the public gets it: small, written anew, without metadata. Null when its bytes are not on the disk
 * or are no picture.
 */
export async function publicPicture(
  dataFolder: string,
  { sha256, as }: { sha256: string; as: keyof typeof sizes },
): Promise<Buffer | null> {
  try {
    const bytes = await readFile(filePlace(dataFolder, sha256))
    return await sharp(bytes).resize(sizes[as]).webp({ quality: 86 }).toBuffer()
  } catch {
    return null
  }
}
