import { type EventTopic, eventTopics } from '#app/domain/activity/event-topic.ts'

/** What part of the history a reader wants: `before` is the number of the line above which the page ends. */
export type HistoryWish = {
  before?: number | undefined
  topic?: EventTopic | undefined
  personId?: string | undefined
  /** A goal, and everything under it. */
  goalId?: string | undefined
}

/** The wish in an address; what makes no sense is left out. */
export function readHistoryWish(search: URLSearchParams): HistoryWish {
  const before = search.get('before') ?? ''
  const ulid = (name: string) => /^[0-9A-HJKMNP-TV-Z]{26}$/i.exec(search.get(name) ?? '')?.[0]
  return {
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined,
    topic: eventTopics.find((topic) => topic === search.get('topic')),
    personId: ulid('who'),
    goalId: ulid('goal'),
  }
}

/** The address that shows a part of the history; `path` is the page's own. */
export function historyHref(path: string, { before, topic, personId, goalId }: HistoryWish): string {
  const search = new URLSearchParams()
  if (topic) search.set('topic', topic)
  if (personId) search.set('who', personId)
  if (goalId) search.set('goal', goalId)
  if (before) search.set('before', String(before))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}
