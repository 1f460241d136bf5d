import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import type { z } from 'zod'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Refusal, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { findKeyHolder, type KeyHolder, noteKeyUse } from '#app/features/auth/key-queries.server.ts'
import { limiterIn } from '#app/features/auth/limits.server.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import type { Guard } from './guard.server.ts'
import { sentenceOf, statusOf } from './refusal-response.server.ts'

/** Who calls: the actor that the key's maker is on the account, and the key. */
export type Caller = { actor: PlanActor; token: KeyHolder['token'] }

type ApiParts<S extends z.ZodType, V> = {
  may: (actor: PlanActor) => boolean
  body: S
  run: (tx: Tx, caller: Caller, input: z.output<S> & { params: Params }, at: Moment) => Result<V>
}
type Params = ActionFunctionArgs['params']

/**
 * An address for programs, on one account: a key in the `Authorization` header and nothing else says who calls; a cookie
 * never does. `may` decides before the body is read, `body` checks its shape, `run` is the command, in one transaction.
 * Answers in JSON: 401 without a key that opens anything, 404 where its maker has no place, 403, 422 with errors by row,
 * 429 when it calls too often.
 */
export function apiAction<S extends z.ZodType, V>({ may, body, run }: ApiParts<S, V>) {
  const action = async ({ request, context, params }: ActionFunctionArgs): Promise<Response> => {
    const called = await findCaller(request, context, params.account ?? '')
    if (!called.ok) return refused(called.refusal)
    const caller = called.value
    if (!may(caller.actor)) return refused({ code: 'not-allowed' })
    if (request.method !== 'POST') return refused({ code: 'invalid', message: 'Send a POST.' })
    const parsed = await readJson(request, body)
    if (!parsed.ok) return refused(parsed.refusal)
    const { db, at } = context
    const result = write(db, (tx) => {
      noteKeyUse(tx, caller.token.id, at.now)
      return run(tx, caller, { ...(parsed.value as object), params } as z.output<S> & { params: Params }, at)
    })
    return result.ok ? Response.json(result.value) : refused(result.refusal)
  }
  return Object.assign(action, { guard: 'api', intents: ['post'] } satisfies Guard)
}

async function findCaller(
  request: Request,
  { db, env, address }: AppLoadContext,
  slug: string,
): Promise<Result<Caller>> {
  const limiter = limiterIn(env.dataFolder)
  const holder = findKeyHolder(db, request.headers.get('authorization'))
  if (!holder) {
    const spent = await limiter.spend([{ limit: 'api-network', of: address }])
    return spent.ok ? refuse('not-signed-in', { message: noKey }) : spent
  }
  const spent = await limiter.spend([{ limit: 'api-key', of: holder.token.id }])
  if (!spent.ok) return spent
  const place = findPlace(db, slug, holder.person, null)
  return place ? ok({ actor: place.actor, token: holder.token }) : refuse('not-found')
}

const noKey = 'Send a key that is in use: Authorization: Bearer cairn_…'

async function readJson<S extends z.ZodType>(request: Request, schema: S): Promise<Result<z.output<S>>> {
  let body: unknown
  try {
    body = await request.json()
  } catch {
    return refuse('invalid', { message: 'The body is no JSON.' })
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return ok(parsed.data)
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [null]
    for (const key of unknown)
      fields[[...issue.path, ...(key === null ? [] : [key])].join('.')] ??= issue.message
  }
  return refuseFields(fields)
}

/** `rows.3.value` becomes `{ row: 3, field: 'value', message }`; what is about no row has `row: null`. */
function refused(refusal: Refusal): Response {
  const { code, fields = {} } = refusal
  const errors = Object.entries(fields).map(([path, message]) => {
    const inRow = /^rows\.(\d+)(?:\.(.+))?$/.exec(path)
    return { row: inRow ? Number(inRow[1]) : null, field: inRow ? (inRow[2] ?? null) : path || null, message }
  })
  const message = code === 'invalid' && !refusal.message ? 'Nothing was taken in.' : sentenceOf(refusal)
  const headers: HeadersInit = code === 'not-signed-in' ? { 'WWW-Authenticate': 'Bearer' } : {}
  return Response.json({ error: code, message, errors }, { status: statusOf(code), headers })
}
