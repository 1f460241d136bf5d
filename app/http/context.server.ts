import type { AppLoadContext } from '@remix-run/node'
import type { Env } from '#app/config/env.server.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'

declare module '@remix-run/node' {
  /** What the server hands to every loader and action; the only way they reach the world. */
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend another package's
  interface AppLoadContext {
    db: Db
    env: Env
    /** The server's own key (32 bytes or more): tokens in mails are derived from it. */
    secret: string
    /** Time and fresh ids for this request. */
    at: Moment
    nonce: string
    requestId: string
    /** Network address of the caller, for limits only. */
    address: string
    /** True when the browser's script asked for data, false for whole documents and forms without JavaScript. */
    isDataRequest: boolean
    /** True when only the head of the answer is wanted; Remix is asked for all of it. */
    isHead: boolean
    log: {
      info(facts: object, text: string): void
      warn(facts: object, text: string): void
      error(facts: object, text: string): void
    }
    /** What one request has already looked up (several loaders run for one page). */
    memo: Map<string, unknown>
    /** Fires when the server stops: long answers end then. */
    stopping: AbortSignal
  }
}

/** Looks something up once per request, however many loaders ask. */
export function once<T>(context: AppLoadContext, key: string, find: () => T): T {
  if (!context.memo.has(key)) context.memo.set(key, find())
  return context.memo.get(key) as T
}
