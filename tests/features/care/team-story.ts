import { eq } from 'drizzle-orm'
import type { Stage } from '#app/domain/care/stages.ts'
import { ok } from '#app/domain/refusal.ts'
import { beginHandoff } from '#app/features/care/begin-handoff.server.ts'
import { findHandoff } from '#app/features/care/find-handoff.server.ts'
import { findPathAccount } from '#app/features/care/path-account.server.ts'
import type { Db } from '#db/client.server.ts'
import { stageOwners } from '#db/schema/care.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff, makeTeamMember } from '#tests/factories/people.ts'
import { may4, openPlanStory } from '../plan/plan-story.ts'

/** An account in Capture with three colleagues on its team, a lead who is not, and somebody of another account's team. */
export function openTeamStory() {
  const story = openPlanStory()
  const { db, account, elsewhere } = story
  const tom = makeTeamMember(db, account, 'csm', { name: 'Tom Lindqvist', email: 'tom@lumen.example' })
  const nina = makeTeamMember(db, account, 'csm', { name: 'Nina Berg', email: 'nina@lumen.example' })
  const away = makeTeamMember(db, elsewhere, 'csm', { name: 'Olaf Otherwhere' })
  const greta = makeStaff(db, 'lead', { name: 'Greta Sandberg', email: 'greta@lumen.example' })
  const lead = {
    ...{ side: 'vendor' as const, accountId: account.id, userId: greta.id, name: greta.name },
    ...{ staffRole: 'lead' as const, isOnTeam: false },
  }
  return { ...story, tom, nina, away, lead }
}

type Named = Partial<Record<Stage, { user: { id: string } }>>

/** Writes down who answers for which stage. */
export function nameOwners(db: Db, account: { id: string }, owners: Named): void {
  for (const [stage, { user }] of Object.entries(owners))
    db.insert(stageOwners)
      .values({ accountId: account.id, stage: stage as Stage, userId: user.id, namedAt: may4.now })
      .run()
}

export function ownersIn(db: Db, account: { id: string }): Record<string, string> {
  const rows = db.select().from(stageOwners).where(eq(stageOwners.accountId, account.id)).all()
  return Object.fromEntries(rows.map(({ stage, userId }) => [stage, userId]))
}

/** A handoff of Capture that waits. */
export function openHandoffBetween(
  db: Db,
  account: { id: string },
  { from, to }: { from: { user: { id: string } }; to: { user: { id: string } } },
): string {
  const result = write(db, (tx) =>
    ok(
      beginHandoff(
        tx,
        {
          ...{ account: findPathAccount(tx, account.id), stage: 'capture', transitionId: null },
          ...{ fromUserId: from.user.id, toUserId: to.user.id, by: from.user.id },
        },
        may4,
      ),
    ),
  )
  if (!result.ok) throw new Error('refused')
  return result.value
}

export function readHandoff(db: Db, account: { id: string }, handoffId: string) {
  const found = findHandoff(db, { accountId: account.id, handoffId })
  if (!found) throw new Error('no handoff')
  return found
}
