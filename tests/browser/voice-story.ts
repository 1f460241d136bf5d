import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { hashSecret } from '#app/domain/auth/derive.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { asks } from '#db/schema/advocacy.ts'
import { consentReceipts, consents } from '#db/schema/advocacy-consents.ts'
import { speakingEvents } from '#db/schema/advocacy-speaking.ts'
import { legalReviews, stories, storyVersions } from '#db/schema/advocacy-stories.ts'
import { referralLinks } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import { momentAt } from '#tests/factories/moment.ts'

/** Addresses that mails hold, known here because these tests made them. */
export const doors = { legal: 'a-legal-reviewer', receipt: 'a-receipt' }

/** Lets doors without a login be opened: a text for a lawyer, and a receipt. */
export function openDoors(db: Db): void {
  const at = momentAt(new Date())
  const { story, receipt } = doorsOf(db)
  const version = first(db.select().from(storyVersions).where(eq(storyVersions.storyId, story.id)).get())
  const invitedBy = version.writtenBy ?? story.createdBy ?? ''
  db.insert(legalReviews)
    .values({
      ...{ id: at.newId(), storyId: story.id, versionId: version.id, name: 'Lea Lex', invitedBy },
      ...{ email: 'lea@lex.example', tokenHash: hashSecret(doors.legal), invitedAt: at.now },
      expiresAt: new Date(at.now.getTime() + 86_400_000),
    })
    .run()
  copyReceipt(db, receipt.id, at.newId)
}

/** Receipts are never changed: another one of the same words, for the same consents given again. */
function copyReceipt(db: Db, receiptId: string, newId: () => string): void {
  const isIt = eq(consentReceipts.id, receiptId)
  const receipt = first(db.select().from(consentReceipts).where(isIt).get())
  const copy = { ...receipt, id: newId(), tokenHash: hashSecret(doors.receipt) }
  db.insert(consentReceipts).values(copy).run()
  for (const consent of db.select().from(consents).where(eq(consents.receiptId, receiptId)).all())
    db.insert(consents)
      .values({ ...consent, id: newId(), receiptId: copy.id })
      .run()
}

function doorsOf(db: Db) {
  const isWaiting = and(eq(stories.state, 'customer_review'), isNull(stories.publishedVersionId))
  return {
    story: first(db.select().from(stories).where(isWaiting).get()),
    receipt: first(db.select().from(consentReceipts).get()),
  }
}

/** What the demo tells of advocacy: a public story of the richest account, one that waits, a question, an event. */
export function voiceStory(db: Db, accountId: string) {
  const isPublic = and(eq(stories.accountId, accountId), isNotNull(stories.publishedVersionId))
  const { id, slug } = first(db.select().from(stories).where(isPublic).get())
  const { story: waiting } = doorsOf(db)
  const question = first(
    db
      .select({ id: asks.id, accountId: asks.accountId, email: users.email, userId: users.id })
      .from(asks)
      .innerJoin(users, eq(users.id, asks.userId))
      .where(and(isNotNull(asks.sentAt), isNull(asks.answeredAt)))
      .get(),
  )
  const slugOf = (of: string) => first(db.select().from(accounts).where(eq(accounts.id, of)).get()).slug
  return {
    asked: question.email,
    voice: {
      ...{ storyId: id, storySlug: slug },
      waiting: { id: waiting.id, account: slugOf(waiting.accountId) },
      question: { id: question.id, account: slugOf(question.accountId), userId: question.userId },
      referralCode: first(db.select().from(referralLinks).where(isNull(referralLinks.closedAt)).get()).code,
      eventId: first(db.select().from(speakingEvents).get()).id,
    },
  }
}

function first<T>(row: T | undefined): T {
  if (!row) throw new Error('the demo tells less of advocacy than these tests look at')
  return row
}
