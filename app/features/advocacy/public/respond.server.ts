import type { Env } from '#app/config/env.server.ts'
import type { Db } from '#db/client.server.ts'
import { type KeptAnswer, keepAnswer, keptAnswer, publicationVersion } from './kept-answers.server.ts'
import { type MadeAnswer, packAnswer } from './pack-answer.server.ts'
import { countReadings, isReader } from './reader-tally.server.ts'

/** What a public answer is made from. */
export type PublicWorld = { db: Db; now: Date; baseUrl: string; dataFolder: string }
type Asked = { request: Request; world: PublicWorld; mayCount: boolean }
type Scene = {
  request: Request
  context: { db: Db; at: { now: Date }; env: Env; isDataRequest: boolean; isHead: boolean }
}

/**
 * The answer to a request for something public, made when it is not kept. `make` is given the address without what
 * others have hung on it (`utm_source` and the like).
 */
export async function respond(
  { request, context }: Scene,
  make: (world: PublicWorld, search: URLSearchParams) => MadeAnswer | Promise<MadeAnswer>,
): Promise<Response> {
  const { db, env, at } = context
  const world = { db, now: at.now, baseUrl: env.baseUrl, dataFolder: env.dataFolder }
  const asked = { request, world, mayCount: !context.isDataRequest && !context.isHead }
  const address = addressOf(request.url)
  const kept = keptAnswer(db, address, at.now)
  if (kept) return answer(kept, asked)
  // before anything is read: what is written meanwhile makes the answer old already
  const version = publicationVersion(db)
  const made = await make(world, new URLSearchParams(address.split('?')[1]))
  const packed = await packAnswer(made, version)
  if (made.status === 404) return answer(packed, asked)
  keepAnswer(db, address, { ...packed, status: made.status })
  return answer(packed, asked)
}

/** The answer where one is kept, before anything else is asked; null leaves the request to its page. */
export function keptResponse(request: Request, world: PublicWorld): Response | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const kept = keptAnswer(world.db, addressOf(request.url), world.now)
  return kept && answer(kept, { request, world, mayCount: request.method === 'GET' })
}

function answer(kept: Omit<KeptAnswer, 'status'> & { status: number }, { request, world, mayCount }: Asked) {
  const { status, headers, body } = kept
  if (status === 200 && isKnown(request, headers.ETag ?? ''))
    return new Response(null, { status: 304, headers: withoutBody(headers) })
  if (status === 200 && mayCount && kept.readings.length > 0 && isReader(request))
    countReadings(world.db, kept.readings, world.now.toISOString().slice(0, 10))
  const coding = codingOf(request.headers.get('accept-encoding') ?? '', body)
  const bytes = coding === null ? body.identity : (body[coding] ?? body.identity)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    status,
    headers: coding === null ? headers : { ...headers, 'Content-Encoding': coding },
  })
}

function codingOf(accepted: string, { br, gzip }: KeptAnswer['body']): 'br' | 'gzip' | null {
  const takes = (coding: string) =>
    new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted)
  if (br && takes('br')) return 'br'
  return gzip && takes('gzip') ? 'gzip' : null
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')
  return known !== null && etag !== '' && known.split(',').some((one) => one.trim() === etag)
}

function withoutBody({ 'Content-Type': _, ...headers }: Record<string, string>) {
  return headers
}

const kindsAtMost = 60

/** The path, and of its query only what decides what is shown: a kind of business. */
function addressOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const end = url.indexOf('?', start)
  const path = (start === -1 ? '/' : url.slice(start, end === -1 ? undefined : end)).replace(/(?<=.)\/$/, '')
  if (end === -1 || path !== '/stories') return path
  const industry = new URLSearchParams(url.slice(end)).get('industry')?.slice(0, kindsAtMost)
  return industry ? `${path}?industry=${encodeURIComponent(industry)}` : path
}
