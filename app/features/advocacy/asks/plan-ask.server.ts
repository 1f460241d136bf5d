import { eq } from 'drizzle-orm'
import { askTypeFacts, askTypeWords } from '#app/domain/advocacy/ask.ts'
import { askStateOf } from '#app/domain/advocacy/ask-state.ts'
import { isReady, readinessOf } from '#app/domain/advocacy/readiness.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import { findMailSetting } from '#app/features/outbox/mail-setting.server.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { findDraft, findSentAsk } from './find-ask.server.ts'
import { gatherReadiness } from './gather-readiness.server.ts'

type World = {
  db: Db
  now: Date
  /** What mails are drawn with. */
  origin: { baseUrl: string; secret: string; mailFrom: string }
}

type Wish = { account: { id: string; name: string; timeZone: string }; askId: string; sender: string }

/**
 * An ask as the vendor's side sees it: the mail as it arrives, and while it is a draft how the rules stand. Null for one
 * of another account, and for a draft that was thrown away.
 */
export async function planAsk({ db, now, origin }: World, { account, askId, sender }: Wish) {
  const of = { accountId: account.id, askId }
  const ask = findDraft(db, of) ?? findSentAsk(db, of)
  if (!ask) return null
  const { userId, type, subject, message, answer } = ask
  const [person] = gatherReadiness(db, { accountId: account.id, userId, now }) ?? []
  const rules = person && !ask.sentAt ? readinessOf(person.evidence, type) : []
  const today = todayIn(account.timeZone, now)
  const read = (at: Date | null) => at && readDate(todayIn(account.timeZone, at), { today })
  const { renderMail } = await import('#emails/render.server.ts')
  const asker = ask.sentBy ? (nameOf(db, ask.sentBy) ?? sender) : sender
  const facts = { askId, account: account.name, type, subject, message, sender: asker }
  const setting = { ...findMailSetting(db, origin, null), opensUntil: null }
  const mail = await renderMail({ kind: 'advocacy-ask', facts }, setting)
  return {
    ...{ askId, subject, message, answer, what: askTypeWords[type], title: askTypeFacts[type].title },
    personName: person?.evidence.person.name ?? 'A former member',
    state: askStateOf(ask),
    rules: rules.map(({ key, state, staff }) => ({ key, state, staff })),
    maySend: person !== undefined && isReady(rules),
    dates: {
      ...{ sent: read(ask.sentAt), opened: read(ask.openedAt), reminded: read(ask.remindedAt) },
      ...{ answered: read(ask.answeredAt), withdrawn: read(ask.withdrawnAt), closed: read(ask.expiredAt) },
      fulfilled: read(ask.fulfilledAt),
    },
    mail: { subject: mail.subject, html: mail.html },
  }
}

function nameOf(db: Db, userId: string): string | undefined {
  return db.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name
}

export type PlanAskData = NonNullable<Awaited<ReturnType<typeof planAsk>>>
