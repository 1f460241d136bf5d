import type { EventKind } from '#app/domain/activity/event.ts'
import { kindsOfEvents } from '#app/domain/activity/event-topic.ts'
import { settledBy } from '#app/domain/activity/notice-settling.ts'
import { isToldToNobody, noticesFor } from '#app/domain/activity/notices-for.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Happened, reactTo } from '#app/features/activity/reactions.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { mailNotices } from './mail-notices.server.ts'
import { readScene } from './notice-scene.server.ts'
import {
  forgetPlace,
  hideFromCustomers,
  settleComments,
  settleFigures,
  settleNotices,
} from './settle-notices.server.ts'
import { writeNotices } from './write-notices.server.ts'

/** Every line of an account's history, as it is recorded: what it has answered is settled, and who it concerns is told. */
export function registerNotices(): void {
  reactTo({ name: 'activity: tell whom it concerns', kinds: kindsOfEvents, react: tellOf })
}

function tellOf(tx: Tx, happened: Happened, at: Moment, eventId: number): void {
  const { accountId, kind } = happened
  if (accountId === null) return
  settleNotices(tx, settledBy(happened), accountId, at)
  if (settlesFigures.includes(kind) && 'outcomeId' in happened)
    settleFigures(tx, { accountId, outcomeId: happened.outcomeId }, at)
  if (happened.kind === 'comment-deleted' || happened.kind === 'comment-resolved')
    settleComments(tx, { ...happened, accountId }, at)
  if (happened.kind === 'milestone-changed' && happened.visibility === 'internal')
    hideFromCustomers(tx, { accountId, about: `milestone ${happened.milestoneId}` })
  if (happened.kind === 'member-removed' || happened.kind === 'team-left')
    forgetPlace(tx, { accountId, userId: happened.userId }, at)
  if (isToldToNobody(kind)) return
  const scene = readScene(tx, happened, { accountId, now: at.now })
  if (!scene) return
  const told = noticesFor({ ...happened, visibility: happened.visibility ?? 'shared' }, scene)
  const fresh = happened.kind === 'comment-edited' ? notToldYet(tx, told, happened.commentId) : told
  mailNotices(tx, happened, writeNotices(tx, fresh, { accountId, eventId }, at), at)
}

const settlesFigures: readonly EventKind[] = [
  'measurement-verified',
  'measurement-disputed',
  'measurement-withdrawn',
]

const toldOfComment = statement((db) =>
  db.$client.prepare<{ about: string; commentId: string; userId: string }, { id: string }>(`
    select n.id from notices n join events e on e.id = n.event_id
    where n.user_id = @userId and n.about = @about and n.kind = 'mentioned'
      and json_extract(e.facts, '$.commentId') = @commentId limit 1`),
)

/** Who is named in a comment is told once, however often it is edited. */
function notToldYet<T extends { userId: string; about: string }>(tx: Tx, told: T[], commentId: string): T[] {
  return told.filter(({ userId, about }) => !toldOfComment(tx).get({ userId, about, commentId }))
}
