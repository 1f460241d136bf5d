import { monotonicFactory } from 'ulid'
import type { Moment } from '#app/domain/moment.ts'

const ulid = monotonicFactory()

/** A moment of the story, by default on a Monday morning in 2026. Ids are ULIDs of that instant. */
export function momentAt(instant: string | Date = '2026-05-04T09:00:00Z'): Moment {
  const now = new Date(instant)
  return { now, newId: () => ulid(now.getTime()) }
}
