import pino from 'pino'

/** Structured logs without personal data: ids, routes, times and error kinds; never names, addresses or bodies. */
export function makeLog(level: string) {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
}

export type Log = ReturnType<typeof makeLog>

/** A path for the log: no query, and tokens (anything long and dense) cut away. */
export function loggedPath(path: string): string {
  return path.replace(/[A-Za-z0-9_-]{27,}/g, '…')
}
