import { type CalendarDate, todayIn } from '../calendar-date.ts'
import { readMoney } from '../outcomes/money.ts'
import { readDate } from '../reading.ts'
import { groupNotices, type NoticeGroup, type ToldNotice } from './group-notices.ts'
import { readSentence } from './sentence.ts'

/** What is known of one account for a person's week. */
export type DigestSource = {
  accountId: string
  account: string
  path: string
  /** Steps of theirs and reviews that come up, nearest first. */
  next: readonly { what: string; on: CalendarDate; isReview: boolean }[]
  value: { currency: string; cash: Change; capacity: Change } | null
}
type Change = { now: number; since: number }

/** One account of the summary, in lines that read as they stand. */
export type DigestLines = {
  account: string
  path: string
  /** "€1,204.50 more confirmed since 4 May, €45,300.10 in all", or ''. */
  value: string
  waiting: string[]
  next: string[]
  news: string[]
  /** Further lines that have no room. */
  more: number
}

type Eyes = { now: Date; since: Date; timeZone: string; locale: string }

const accountsAtMost = 5
const linesAtMost = { waiting: 4, next: 3, news: 4 }

/**
 * A person's week: per account what changed in value, what waits, what comes next and the news, a few lines of each, the
 * accounts with the most first and five at the most. Null when there is nothing to say.
 */
export function writeDigest(
  sources: readonly DigestSource[],
  notices: readonly ToldNotice[],
  eyes: Eyes,
): { waiting: number; accounts: DigestLines[]; more: number; since: string } | null {
  const { waiting, news } = groupNotices(notices)
  const on = (groups: readonly NoticeGroup[], id: string) =>
    groups.filter(({ accountId }) => accountId === id)
  const told = sources
    .map((source) => ({ source, waits: on(waiting, source.accountId), news: on(news, source.accountId) }))
    .filter(({ source, ...rest }) => hasNews(source) || rest.waits.length + rest.news.length > 0)
    .sort((one, other) => weightOf(other) - weightOf(one))
  if (told.length === 0) return null
  return {
    waiting: told.reduce((sum, { waits }) => sum + waits.length, 0),
    accounts: told.slice(0, accountsAtMost).map((each) => linesOf(each, eyes)),
    more: Math.max(0, told.length - accountsAtMost),
    since: readDate(todayIn(eyes.timeZone, eyes.since), {
      today: todayIn(eyes.timeZone, eyes.now),
      locale: eyes.locale,
    }),
  }
}

type Told = { source: DigestSource; waits: NoticeGroup[]; news: NoticeGroup[] }

const hasNews = ({ value, next }: DigestSource) =>
  next.length > 0 || (value !== null && (value.cash.since !== 0 || value.capacity.since !== 0))

const weightOf = ({ source, waits, news }: Told) =>
  waits.length * 10 + news.length + (hasNews(source) ? 5 : 0)

function linesOf({ source, waits, news }: Told, eyes: Eyes): DigestLines {
  const { account, path, next, value } = source
  const today = todayIn(eyes.timeZone, eyes.now)
  const nextLines = next.map(({ what, on, isReview }) => {
    const date = readDate(on, { today, locale: eyes.locale })
    if (isReview) return `${what}, on ${date}`
    return on < today ? `${what}, was due ${date}` : `${what}, by ${date}`
  })
  const words = (groups: readonly NoticeGroup[]) => [
    ...new Set(groups.map(({ sentence }) => readSentence(sentence))),
  ]
  const [waiting, newsWords] = [words(waits), words(news)]
  return {
    ...{ account, path, value: value ? readValue(value, eyes.locale) : '' },
    waiting: waiting.slice(0, linesAtMost.waiting),
    next: nextLines.slice(0, linesAtMost.next),
    news: newsWords.slice(0, linesAtMost.news),
    more:
      Math.max(0, waiting.length - linesAtMost.waiting) + Math.max(0, newsWords.length - linesAtMost.news),
  }
}

/** "€1,204.50 more in cash confirmed, €45,300.10 in all", capacity apart; '' where nothing changed. */
function readValue({ currency, cash, capacity }: NonNullable<DigestSource['value']>, locale: string): string {
  const of = (change: Change, what: string) => {
    if (change.since === 0) return []
    const [since, all] = [Math.abs(change.since), change.now].map((minor) =>
      readMoney(minor, currency, locale),
    )
    return [`${since} ${change.since > 0 ? 'more' : 'less'} ${what} confirmed, ${all} in all`]
  }
  return [...of(cash, 'in cash'), ...of(capacity, 'in time freed')].join('; ')
}
