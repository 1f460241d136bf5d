import { isAsking, type MailChoice, type NoticeKind } from '#app/domain/activity/notice.ts'
import { choiceFor } from '#app/domain/activity/notice-choice.ts'
import type { NoticeFor } from '#app/domain/activity/notices-for.ts'
import type { Moment } from '#app/domain/moment.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { choicesOn } from './notice-choices.server.ts'

type Line = { accountId: string; eventId: number }
type Standing = { id: string; userId: string; kind: NoticeKind; isRead: 0 | 1 }
type New = {
  id: string
  userId: string
  accountId: string
  kind: NoticeKind
  eventId: number
  about: string
  at: number
  readAt: number | null
}

/** A notice as it now stands: new, or one that was there already and has moved forward. */
export type Written = NoticeFor & {
  noticeId: string
  /** What its reader chose of mails about it. */
  mail: MailChoice
  /** It stood there before, and nobody need be told anew. */
  isOld: boolean
}

const standing = statement((db) =>
  db.$client.prepare<{ accountId: string; about: string }, Standing>(`
    select id, user_id as userId, kind, read_at is not null as isRead from notices
    where account_id = @accountId and about = @about and settled_at is null`),
)

const moveForward = statement((db) =>
  db.$client.prepare<{ id: string; eventId: number; at: number }>(
    'update notices set event_id = @eventId, at = @at where id = @id',
  ),
)

const add = statement((db) =>
  db.$client.prepare<New>(`
    insert into notices (id, user_id, account_id, kind, event_id, about, at, read_at)
    values (@id, @userId, @accountId, @kind, @eventId, @about, @at, @readAt)`),
)

/** Comments are counted; of everything else the newest word about a thing is told. */
const counted: readonly NoticeKind[] = ['mentioned', 'commented']

/**
 * Writes down who is told of a line. What already waits for a person waits once; unread news about the same thing moves
 * forward instead of piling up, so that a thousand figures are one notice. A kind that its reader does not want to see
 * is written down as read, for their weekly summary, or not at all.
 */
export function writeNotices(tx: Tx, told: readonly NoticeFor[], line: Line, at: Moment): Written[] {
  if (told.length === 0) return []
  const { accountId, eventId } = line
  const choices = choicesOn(tx, { accountId, userIds: told.map(({ userId }) => userId) })
  const known = new Map<string, Standing[]>()
  const written: Written[] = []
  for (const notice of told) {
    const { userId, kind, about } = notice
    const { mail, isShown } = choiceFor(choices.get(userId) ?? [], { kind, accountId })
    if (!isShown && mail === 'never') continue
    if (!known.has(about)) known.set(about, standing(tx).all({ accountId, about }))
    const before = known
      .get(about)
      ?.find((row) => row.userId === userId && row.kind === kind && (isAsking(kind) || row.isRead === 0))
    if (before && !counted.includes(kind)) {
      if (!isAsking(kind)) moveForward(tx).run({ id: before.id, eventId, at: at.now.getTime() })
      written.push({ ...notice, noticeId: before.id, mail, isOld: true })
      continue
    }
    const id = at.newId()
    const now = at.now.getTime()
    add(tx).run({ ...{ id, userId, accountId, kind, eventId, about }, at: now, readAt: isShown ? null : now })
    written.push({ ...notice, noticeId: id, mail, isOld: false })
  }
  return written
}
