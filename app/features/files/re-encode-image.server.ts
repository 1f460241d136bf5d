import sharp from 'sharp'

/** Wider or higher pictures are made smaller: nobody looks at them in full, and they would fill the disk. */
const longestSide = 4096
const pixelsAtMost = 60_000_000

type ImageType = 'image/png' | 'image/jpeg' | 'image/webp'

/**
 * The same picture written anew: turned as its camera meant it, without any of the camera's notes (place, device,
 * owner) and without whatever else hid in the file. Null when it cannot be read as a picture.
 */
export async function reEncodeImage(bytes: Uint8Array, type: ImageType): Promise<Buffer | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pixelsAtMost, failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    if (type === 'image/png') return await picture.png().toBuffer()
    if (type === 'image/webp') return await picture.webp({ quality: 86 }).toBuffer()
    return await picture.jpeg({ quality: 86 }).toBuffer()
  } catch {
    return null
  }
}

export function isImageType(type: string): type is ImageType {
  return type === 'image/png' || type === 'image/jpeg' || type === 'image/webp'
}
