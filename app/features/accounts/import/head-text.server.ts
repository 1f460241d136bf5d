import { open } from 'node:fs/promises'
import { decodeText, type Encoding } from '#app/domain/tables/encoding.ts'
import { filePlace } from '#app/features/files/file-place.server.ts'

/** Enough for the first rows of the widest table: 256 KB. */
const headAtMost = 256 * 1024

/** The text at a file's beginning, cut at a line end. */
export function headText(bytes: Uint8Array, encoding: Encoding): string {
  const text = decodeText(bytes.subarray(0, headAtMost), encoding)
  if (bytes.byteLength <= headAtMost) return text
  const lastLine = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return lastLine === -1 ? text : text.slice(0, lastLine)
}

/** The same of a stored file; null when it is not on the disk any more. */
export async function readHeadText(
  dataFolder: string,
  { sha256, size }: { sha256: string; size: number },
  encoding: Encoding,
): Promise<string | null> {
  const handle = await open(filePlace(dataFolder, sha256), 'r').catch(() => null)
  if (!handle) return null
  try {
    const bytes = Buffer.alloc(Math.min(size, headAtMost + 1))
    await handle.read(bytes, 0, bytes.length, 0)
    return headText(bytes, encoding)
  } finally {
    await handle.close()
  }
}
