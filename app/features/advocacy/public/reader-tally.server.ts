import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'

/** A public thing that was read: a story or testimonial by its id; the wall is one. */
export type Reading = { about: 'story' | 'testimonial' | 'wall'; aboutId: string }
export type ReaderDay = Reading & { day: CalendarDate; readers: number }

/** What has been read since the last save, in this process's memory: a GET never writes, and nobody is remembered. */
const tallies = new WeakMap<Db, Map<string, ReaderDay>>()

/** Counts one reader for each thing that was read. `day` is the day in UTC. */
export function countReadings(db: Db, readings: readonly Reading[], day: CalendarDate): void {
  const tally = tallies.get(db) ?? new Map<string, ReaderDay>()
  tallies.set(db, tally)
  for (const { about, aboutId } of readings) {
    const key = `${about} ${aboutId} ${day}`
    const known = tally.get(key)
    if (known) known.readers += 1
    else tally.set(key, { about, aboutId, day, readers: 1 })
  }
}

/** What has been counted so far; counting goes on in a new tally. */
export function takeTally(db: Db): ReaderDay[] {
  const counted = [...(tallies.get(db)?.values() ?? [])]
  tallies.delete(db)
  return counted
}

/** Puts back what could not be saved. */
export function returnTally(db: Db, counted: readonly ReaderDay[]): void {
  for (const { readers, day, ...reading } of counted)
    for (let count = 0; count < readers; count += 1) countReadings(db, [reading], day)
}

const programs =
  /bot|crawl|spider|slurp|preview|fetch|monitor|uptime|lighthouse|headless|curl|wget|python|java\/|go-http|node|axios|httpclient|okhttp|libwww|scan|facebookexternalhit|embedly|feed|rss/i

/** True when a request is a person's who reads: no program by its own word, nothing loaded in advance. */
export function isReader({ method, headers }: { method: string; headers: Headers }): boolean {
  if (method !== 'GET') return false
  if (/prefetch|prerender|preview/i.test(`${headers.get('sec-purpose')} ${headers.get('purpose')}`))
    return false
  const agent = headers.get('user-agent') ?? ''
  return agent !== '' && !programs.test(agent)
}
