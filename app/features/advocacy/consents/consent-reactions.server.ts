import { eq } from 'drizzle-orm'
import { reactTo } from '#app/features/activity/reactions.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { endSpeaking } from './end-company-speaker.server.ts'
import { flagConsentsOf } from './flag-consents.server.ts'

/** Whoever leaves a company speaks for it no more; what they gave in its name is looked at by somebody else. */
export function registerConsentReactions(): void {
  reactTo({
    name: 'flag consents of who left the plan',
    kinds: ['member-removed'],
    react: (tx, { accountId, actorId: by, userId }, at) => {
      if (accountId === null) return
      endSpeaking(tx, { accountId, userId, by }, at)
      flagConsentsOf(tx, { accountId, userId }, at)
    },
  })
  reactTo({
    name: 'flag consents of who left the company',
    kinds: ['stakeholder-departed'],
    react: (tx, { accountId, actorId: by, stakeholderId }, at) => {
      const person = tx
        .select({ userId: stakeholders.userId })
        .from(stakeholders)
        .where(eq(stakeholders.id, stakeholderId))
        .get()
      if (accountId === null || !person?.userId) return
      endSpeaking(tx, { accountId, userId: person.userId, by }, at)
      flagConsentsOf(tx, { accountId, userId: person.userId }, at)
    },
  })
}
