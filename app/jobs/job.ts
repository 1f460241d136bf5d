import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import type { Transport } from '#emails/transport.server.ts'

/** What jobs live in. */
export type JobWorld = {
  db: Db
  env: { baseUrl: string; dataFolder: string; mailFrom: string }
  /** The server's own key: links in mails are derived from it. */
  secret: string
  /** Null where mail can only wait (production without SMTP_URL). */
  transport: Transport | null
  clock: () => Moment
  /** 0 to 1. */
  random: () => number
  log: {
    info(facts: object, text: string): void
    warn(facts: object, text: string): void
    error(facts: object, text: string): void
  }
  /** Aborted when the process is to stop: finish what is in hand, begin nothing. */
  signal: AbortSignal
}

/** One thing that is done again and again, `everyMs` milliseconds after the last time has ended. */
export type Job = {
  name: string
  everyMs: number
  run(world: JobWorld): void | Promise<void>
  /** Once more when the process stops, after what was in flight. */
  isRunAtStop?: true
}
