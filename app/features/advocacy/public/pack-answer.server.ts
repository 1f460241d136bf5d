import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { KeptAnswer } from './kept-answers.server.ts'
import type { Reading } from './reader-tally.server.ts'

/** What somebody made for an address, before it is packed to travel. */
export type MadeAnswer = {
  status: 200 | 404 | 410
  type: string
  body: string | Uint8Array
  headers?: Record<string, string>
  readings?: readonly Reading[]
  until?: Date | null
}

const [compressGzip, compressBrotli] = [promisify(gzip), promisify(brotliCompress)]

/** Compresses once what will be sent often, and says how it may be kept: by anybody, and never without asking again. */
export async function packAnswer(
  made: MadeAnswer,
  version: number,
): Promise<Omit<KeptAnswer, 'status'> & { status: MadeAnswer['status'] }> {
  const identity = Buffer.from(made.body)
  const isText = /^(text|application)\//.test(made.type) && identity.length > 600
  const isThere = made.status === 200
  return {
    status: made.status,
    headers: {
      'Content-Type': made.type,
      'Cache-Control': isThere ? 'public, no-cache' : 'no-store',
      Vary: 'Accept-Encoding',
      ...(isThere ? { ETag: etagOf(identity, made.headers) } : {}),
      ...made.headers,
    },
    body: {
      identity,
      gzip: isText ? await compressGzip(identity, { level: 9 }) : null,
      br: isText ? await compressBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
    },
    readings: made.readings ?? [],
    version,
    until: made.until ?? null,
  }
}

/** Over the bytes and what is said about them: another list of sites that may frame a page is another answer. */
function etagOf(bytes: Buffer, headers: Record<string, string> = {}): string {
  const hash = createHash('sha256').update(bytes).update(JSON.stringify(headers))
  return `W/"${hash.digest('base64url').slice(0, 27)}"`
}
