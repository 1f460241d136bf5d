import type { Db } from '#db/client.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { askTemplates } from '#db/schema/advocacy.ts'
import { apiTokens } from '#db/schema/auth.ts'
import { makeRate } from '#tests/factories/contracts.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeSite } from '#tests/factories/public.ts'
import { makeGoalLine, makeMeasureLine, makeStepLine, makeTemplate } from '#tests/factories/templates.ts'
import { makeTerm } from '#tests/factories/words.ts'
import { internalWord } from '../who.ts'
import { at } from './told.ts'

/** What the vendor's own pages are about: a colleague, an invited one, a mail that was given up, words, templates. */
export function makeOffice(db: Db) {
  const leaver = makeStaff(db, 'csm', { name: 'Leo Leaver' })
  const staffInvitationId = inviteColleague(db)
  return {
    leaverId: leaver.id,
    staffInvitationId,
    deadMailId: giveUpMail(db, staffInvitationId),
    rateId: makeRate(db).id,
    siteId: makeSite(db, 'https://www.fathom.example').id,
    termId: makeTerm(db, 'Ledger Cloud').id,
    keyId: makeKeyRow(db, leaver.id),
    ...makeTemplates(db),
    askTemplateId: writeWords(db, leaver.id, { title: `${internalWord} words` }),
    archivedAskTemplateId: writeWords(db, leaver.id, { title: 'Words of old', archivedAt: at.now }),
  }
}

/** Words to ask with, of the vendor's own. */
function writeWords(db: Db, createdBy: string, given: { title: string; archivedAt?: Date }): string {
  const id = at.newId()
  const words = { type: 'referral' as const, subject: 'A peer?', message: 'Hello {first name}' }
  db.insert(askTemplates)
    .values({ id, ...words, ...given, createdAt: at.now, createdBy })
    .run()
  return id
}

/** A program's key. */
function makeKeyRow(db: Db, createdBy: string): string {
  const id = at.newId()
  db.insert(apiTokens)
    .values({
      id,
      name: 'billing-sync',
      tokenHash: 'hash of a key',
      ending: 'abcd',
      createdAt: at.now,
      createdBy,
    })
    .run()
  return id
}

function inviteColleague(db: Db): string {
  const id = at.newId()
  db.insert(invitations)
    .values({
      id,
      email: 'invited.colleague@example.com',
      name: 'Ingo Invited',
      staffRole: 'csm',
      tokenHash: 'hash of a colleague',
      invitedAt: at.now,
      expiresAt: new Date(at.now.getTime() + 14 * 86_400_000),
    })
    .run()
  return id
}

function giveUpMail(db: Db, invitationId: string): string {
  const id = at.newId()
  const facts = { invitationId, inviter: 'Ada Admin' }
  const mail = { id, kind: 'accounts-staff-invitation', to: 'invited.colleague@example.com', facts }
  db.insert(outbox)
    .values({ ...mail, createdAt: at.now, dueAt: at.now, attempts: 9, deadAt: at.now })
    .run()
  return id
}

/** A template with a line of each kind, and one that was put away. Customers never read their names. */
function makeTemplates(db: Db) {
  const template = makeTemplate(db, { name: `${internalWord} plan` })
  const archived = makeTemplate(db, { name: `${internalWord} plan of old`, archivedAt: at.now })
  const goal = makeGoalLine(db, template)
  return {
    templateId: template.id,
    archivedTemplateId: archived.id,
    goalLineId: goal.id,
    measureLineId: makeMeasureLine(db, template, goal).id,
    stepLineId: makeStepLine(db, template).id,
    secondStepLineId: makeStepLine(db, template, { title: 'Read the annual report', days: 20 }).id,
  }
}
