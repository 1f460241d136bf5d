import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { type Here, peopleHere } from '#app/domain/activity/here.ts'
import { newestHeard, watchPlan } from '#app/features/activity/live.server.ts'
import { presenceIn } from '#app/features/activity/presence.server.ts'
import { nameStream } from '#app/features/activity/stream-name.server.ts'
import { eventHeaders, eventStream, type Outlet } from './event-stream.server.ts'
import type { PlanScene } from './guard.server.ts'
import { keepBeating } from './heartbeat.server.ts'
import { mayStay } from './may-stay.server.ts'
import { refusalResponse } from './refusal-response.server.ts'

/**
 * The stream of an open plan (server-sent events), in the words of docs/decisions/0026: `hello` with the stream's name,
 * `changed` with the number of the newest line that this reader may hear of, `here` with the other people on the plan, a
 * comment as heartbeat. Ends when the reader leaves, loses access or stops reading, or the server stops.
 * It is no page's data (`live.data`): that would be read to its end, which does not come.
 */
export function planStream(scene: PlanScene): Response {
  const { context, request } = scene
  if (context.isDataRequest) throw refusalResponse({ code: 'not-found' })
  if (context.isHead) return new Response(null, { headers: eventHeaders })
  return eventStream((outlet) => follow(readerOf(scene), outlet), [context.stopping, request.signal])
}

/**
 * The number of the newest line that a reader may hear of: what their page says it was made from. Asked before the page's
 * own reads, a line that comes in between is told again rather than missed.
 */
export function newestFor({ context, account, actor }: PlanScene): number {
  return newestHeard(context.db, { accountId: account.id, hearsInternal: maySeeInternal(actor) })
}

type Reader = ReturnType<typeof readerOf>

/** What is kept of a request for as long as its stream is open. */
function readerOf({ request, context, account, actor, url }: PlanScene) {
  const { db, env, secret } = context
  const { userId } = actor
  const watch = { accountId: account.id, hearsInternal: maySeeInternal(actor) }
  return {
    ...watch,
    db,
    userId,
    stream: nameStream(secret, crypto.randomUUID(), { userId, accountId: account.id }),
    presence: presenceIn(env.dataFolder),
    after: resumedAfter(
      request.headers.get('last-event-id') ?? url.searchParams.get('after'),
      newestHeard(db, watch),
    ),
    mayStay: mayStay({
      db,
      baseUrl: env.baseUrl,
      cookie: request.headers.get('cookie'),
      slug: account.slug,
      actor,
    }),
  }
}

/**
 * The last line a returning reader has heard of, or the newest that its page was made from (`?after=`), else the newest. Numbers are those of this account's own history: one
 * from elsewhere tells nothing, and skips nothing that is still to come.
 */
function resumedAfter(known: string | null, newest: number): number {
  return known && /^\d{1,15}$/.test(known) ? Math.min(Number(known), newest) : newest
}

/** Writes what happens until the stream is stopped; the answer is how. */
function follow(reader: Reader, outlet: Outlet): () => void {
  const { accountId, hearsInternal, userId, stream, presence } = reader
  const ifMayStay = (say: () => void) =>
    void reader.mayStay().then((may) => (may ? say() : outlet.end()), outlet.end)
  // the number makes a browser that heard of nothing else come back with it
  outlet.send(`retry: 2000\n\nid: ${reader.after}\nevent: hello\ndata: ${JSON.stringify({ stream })}\n\n`)
  const stops = [
    watchPlan(reader.db, {
      accountId,
      hearsInternal,
      after: reader.after,
      tell: (number) => outlet.send(`id: ${number}\nevent: changed\ndata: ${number}\n\n`),
      mayStay: reader.mayStay,
      close: outlet.end,
    }),
    presence.watch(
      accountId,
      onlyChanges((people) => ifMayStay(() => outlet.send(`event: here\ndata: ${people}\n\n`)), {
        userId,
        hearsInternal,
      }),
    ),
    keepBeating(() => ifMayStay(() => outlet.send(': beat\n\n'))),
    () => presence.leave(stream),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Says who is here, in this reader's eyes, whenever that is not what was said before. At first nobody is. */
function onlyChanges(say: (people: string) => void, reader: { userId: string; hearsInternal: boolean }) {
  const nobody: Here[] = []
  let said = JSON.stringify(nobody)
  return (pages: Parameters<typeof peopleHere>[0]) => {
    const people = JSON.stringify(peopleHere(pages, reader))
    if (people === said) return
    said = people
    say(people)
  }
}
