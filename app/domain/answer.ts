import type { FieldClash, RefusalCode } from './refusal.ts'

/** What a successful form leads to. With `goTo` (one of our own paths) the browser moves on. */
export type Done = {
  goTo?: string
  headers?: HeadersInit
  /** Answered in place, also without JavaScript: for programs, which follow nowhere. */
  stays?: true
  /** A short sentence shown in passing. */
  message?: string
  /** The id of what was made. */
  made?: string
  /** Anything else the page shows once: recovery codes, for example. */
  shown?: Record<string, unknown>
  /** Sent by a script that needs no answer: 204 where a form would be led back to its page. */
  isQuiet?: true
}

/** What `useActionData` and `fetcher.data` hold after a form was sent. A refusal carries back everything typed. */
export type Answer =
  | { ok: true; intent: string; message?: string; made?: string; shown?: Record<string, unknown> }
  | {
      ok: false
      intent: string
      code: RefusalCode
      message: string
      fields: Record<string, string>
      clashes: FieldClash[]
      typed: Record<string, string | string[]>
    }
