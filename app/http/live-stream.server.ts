import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { watchPlan } from '#app/features/activity/live.server.ts'
import { headNumber } from '#app/features/activity/versions.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { findSignedIn } from '#app/features/auth/sessions.server.ts'
import type { PlanScene } from './guard.server.ts'
import { refusalResponse } from './refusal-response.server.ts'

const beatEveryMs = 20_000

/**
 * The stream of an open plan (server-sent events): `changed` with the history's newest number whenever something happened
 * that this reader may see, a comment as heartbeat. Ends when the reader leaves, loses access, or the server stops.
 * It is no page's data (`live.data`): that would be read to its end, which does not come.
 */
export function planStream(scene: PlanScene): Response {
  if (scene.context.isDataRequest) throw refusalResponse({ code: 'not-found' })
  let leave = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      leave = follow(scene, controller)
    },
    // the request's signal alone is not a reliable end
    cancel: () => leave(),
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  })
}

/** Writes what happens into the stream until somebody ends it; the answer is how to stop writing. */
function follow(scene: PlanScene, controller: ReadableStreamDefaultController<Uint8Array>): () => void {
  const { request, context, account, actor } = scene
  const encoder = new TextEncoder()
  const send = (text: string) => controller.enqueue(encoder.encode(text))
  const close = () => {
    leave()
    try {
      controller.close()
    } catch {
      // the reader has already gone
    }
  }
  const unwatch = watchPlan(context.db, {
    accountId: account.id,
    hearsInternal: maySeeInternal(actor),
    after: resumedAfter(scene),
    tell: (number) => send(`id: ${number}\nevent: changed\ndata: ${number}\n\n`),
    mayStay: () => mayStay(scene),
    close,
  })
  const beat = setInterval(
    () => void mayStay(scene).then((may) => (may ? send(': beat\n\n') : close()), close),
    beatEveryMs,
  )
  const leave = () => {
    clearInterval(beat)
    unwatch()
    context.stopping.removeEventListener('abort', close)
  }
  context.stopping.addEventListener('abort', close)
  request.signal.addEventListener('abort', close)
  send('retry: 2000\n\n')
  return leave
}

/**
 * The last line a returning reader has heard of, else the newest. Numbers are those of this account's own history: one
 * from elsewhere tells nothing, and skips nothing that is still to come.
 */
function resumedAfter({ request, context, account }: PlanScene): number {
  const head = headNumber(context.db, account.id)
  const heard = Number(request.headers.get('last-event-id'))
  return Number.isSafeInteger(heard) && heard > 0 ? Math.min(heard, head) : head
}

/** True while the reader's session lives and their place on the account with the same rights. */
async function mayStay({ context, request, account, actor }: PlanScene): Promise<boolean> {
  const { db, env } = context
  const world = { db, now: new Date(), isSecure: env.baseUrl.startsWith('https:') }
  const signedIn = await findSignedIn(world, request.headers.get('cookie'))
  const place = signedIn && findPlace(db, account.slug, signedIn.person, null)
  return place !== null && (place.actor.side === actor.side || actor.side === 'customer')
}
