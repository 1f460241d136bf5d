import type { Person } from '#app/domain/access/actor.ts'
import { readMoment } from '#app/domain/activity/day-words.ts'
import { groupNotices, type NoticeGroup } from '#app/domain/activity/group-notices.ts'
import { readWhen } from '#app/domain/activity/notice-when.ts'
import type { Db } from '#db/client.server.ts'
import { countUnread, readNotices } from './notice-queries.server.ts'

type Eyes = { now: Date; timeZone: string; locale: string; vendorName: string }

/** A person's notices as the bell and its page show them; `upTo` is when they were read out. Three statements. */
export function readNoticePage(db: Db, person: Person, { now, timeZone, locale, vendorName }: Eyes) {
  const { waiting, news } = groupNotices(readNotices(db, person))
  const shown = (group: NoticeGroup) => {
    const { at, accountId: _, ...line } = group
    return { ...line, when: readWhen(at, { now, timeZone, locale }), at: readMoment(at, timeZone, locale) }
  }
  return {
    vendorName,
    waiting: waiting.map(shown),
    news: news.map(shown),
    unread: countUnread(db, person.userId),
    upTo: now.getTime(),
  }
}

export type NoticePageData = ReturnType<typeof readNoticePage>
export type NoticeLine = NoticePageData['news'][number]
