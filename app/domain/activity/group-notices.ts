import { isAsking, isWaiting, type NoticeKind } from './notice.ts'
import { about as named, plain, readSentence, type SentencePart, say } from './sentence.ts'

/** A notice with its words: what happened, and where. */
export type ToldNotice = {
  id: string
  kind: NoticeKind
  accountId: string
  /** What it is about, as a word and an id. */
  about: string
  /** The account's name. */
  account: string
  /** Who did it; null for Cairn itself. */
  actor: { id: string; name: string } | null
  sentence: SentencePart[]
  /** What the thing is called, or '' where the line does not say. */
  thing: string
  href: string
  isInternal: boolean
  at: Date
  readAt: Date | null
  settledAt: Date | null
}

/** Notices of one kind about one thing, as one line. */
export type NoticeGroup = Omit<ToldNotice, 'id' | 'readAt' | 'settledAt' | 'thing' | 'about'> & {
  /** All notices under it. */
  ids: string[]
  isRead: boolean
}

/**
 * Notices as people read them, newest first: what waits for the reader, then the news; several of one kind about one thing
 * on one account are one line that says how many. What was asked for and is done is no news: the history tells of it.
 */
export function groupNotices(notices: readonly ToldNotice[]): {
  waiting: NoticeGroup[]
  news: NoticeGroup[]
} {
  const newestFirst = [...notices].sort((one, other) => other.at.getTime() - one.at.getTime())
  return {
    waiting: grouped(newestFirst.filter(isWaiting)),
    news: grouped(newestFirst.filter((notice) => !isWaiting(notice) && !isDone(notice))),
  }
}

const talk: readonly NoticeKind[] = ['mentioned', 'commented']
const isDone = ({ kind, settledAt }: ToldNotice) => settledAt !== null && isAsking(kind)

function grouped(notices: readonly ToldNotice[]): NoticeGroup[] {
  const groups = new Map<string, ToldNotice[]>()
  for (const notice of notices) {
    // each comment has an address of its own; the rest stands together by its page
    const thing = talk.includes(notice.kind) ? notice.about : notice.href.replace(/[?#].*$/, '')
    // what is read stands apart from what is not: a press marks a line, and a line is one of both
    const key = [notice.accountId, notice.kind, thing, notice.readAt ? 'read' : 'new'].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), notice])
  }
  return [...groups.values()].flatMap((group) => {
    const [newest] = group
    return newest ? [lineOf(newest, group)] : []
  })
}

function lineOf(newest: ToldNotice, group: readonly ToldNotice[]): NoticeGroup {
  const { id: _, readAt, settledAt: __, thing: ___, about: ____, ...rest } = newest
  const isMany = group.length > 1
  return {
    ...rest,
    // several figures or comments have no one place on their page
    href: isMany ? newest.href.replace(/[?#].*$/, '') : newest.href,
    sentence: isMany ? countOf(newest, group) : newest.sentence,
    ids: group.map(({ id }) => id),
    isRead: readAt !== null,
  }
}

const counted: Partial<Record<NoticeKind, string>> = {
  commented: 'comments on',
  mentioned: 'mentions of you on',
  to_confirm: 'figures wait for your word:',
}

function countOf({ kind, thing, sentence }: ToldNotice, group: readonly ToldNotice[]): SentencePart[] {
  const words = counted[kind]
  if (words && thing !== '') return say`${plain(String(group.length))} ${plain(words)} ${named(thing)}`
  return [...sentence, { text: `, and ${group.length - 1} more`, as: 'plain' }]
}

/** "4 figures wait for your word: Days to close (Northwind)", for a list of plain lines. */
export function readGroup({ sentence, account }: Pick<NoticeGroup, 'sentence' | 'account'>): string {
  return `${readSentence(sentence)} (${account})`
}
