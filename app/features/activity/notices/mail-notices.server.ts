import { describeEvent } from '#app/domain/activity/describe-event.ts'
import type { NoticeKind } from '#app/domain/activity/notice.ts'
import { noticePath } from '#app/domain/activity/notice-path.ts'
import { readSentence } from '#app/domain/activity/sentence.ts'
import type { ToldBody } from '#app/domain/activity/told-event.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Happened } from '#app/features/activity/reactions.server.ts'
import { holdEmail } from '#app/features/outbox/hold-email.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Written } from './write-notices.server.ts'

/** Notices that have a mail here; everything else is mailed by the area it comes from. */
const kinds = {
  mentioned: 'activity-mentioned',
  commented: 'activity-commented',
  assigned: 'activity-assigned',
} as const satisfies Partial<Record<NoticeKind, string>>
type Mailed = keyof typeof kinds

const hasMail = (kind: NoticeKind): kind is Mailed => kind in kinds

/** Whoever takes over a handoff or signs in somebody's place has a mail of that; a team is told on its pages. */
const mailedElsewhere = /^(handoff-|deputy-|team-joined|comment-(reacted|resolved))/

const account = statement((db) =>
  db.$client.prepare<{ accountId: string; actorId: string | null }, Place>(`
    select name as account, slug, (select name from users where id = @actorId) as actor
    from accounts where id = @accountId`),
)
type Place = { account: string; slug: string; actor: string | null }

const reader = statement((db) =>
  db.$client.prepare<{ userId: string }, { email: string; kind: 'staff' | 'customer' }>(
    'select email, kind from users where id = @userId',
  ),
)

/** Mails at once what its readers want at once: who was mentioned, who became an owner, and comments where they chose so. */
export function mailNotices(tx: Tx, line: Happened, written: readonly Written[], at: Moment): void {
  const { accountId, actorId } = line
  const wanted = written.filter(({ kind, mail, isOld }) => hasMail(kind) && mail === 'at_once' && !isOld)
  if (accountId === null || wanted.length === 0 || mailedElsewhere.test(line.kind)) return
  const place = account(tx).get({ accountId, actorId })
  if (!place) return
  for (const notice of wanted) mailOne(tx, { line, notice, place, accountId }, at)
}

type One = { line: Happened; notice: Written; place: Place; accountId: string }

function mailOne(tx: Tx, { line, notice, place, accountId }: One, at: Moment): void {
  const { kind, about, noticeId, userId } = notice
  const found = reader(tx).get({ userId })
  if (!found || !hasMail(kind)) return
  const body = line as unknown as ToldBody
  const words: Record<string, string | undefined> = line.texts
  const person = place.actor ?? 'Cairn'
  const said = words.excerpt ?? readSentence(describeEvent({ body, actorName: place.actor }))
  const side = found.kind === 'staff' ? 'vendor' : 'customer'
  const facts = {
    account: place.account,
    path: noticePath(body, { slug: place.slug, side, kind }),
    thing: words.about ?? words.milestone ?? words.goal ?? words.story ?? '',
    notices: noticeId,
    lines: [{ person, words: said }],
  }
  holdEmail(tx, { kind: kinds[kind], to: found.email, accountId, facts }, about, at)
}
