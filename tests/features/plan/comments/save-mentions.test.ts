import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { knownPeople } from '#app/features/plan/comments/known-people.server.ts'
import { findMentions, saveMentions } from '#app/features/plan/comments/save-mentions.server.ts'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { commentMentions } from '#db/schema/plan-comments.ts'
import { write } from '#db/transaction.server.ts'
import { makeMember, makeStaff, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, may4, openPlanStory } from '../plan-story.ts'

function openMentionStory() {
  const story = openPlanStory()
  const { db, account } = story
  const on = { subject: 'goal' as const, subjectId: makeGoal(db, account).id }
  const greta = makeStaff(db, 'lead', { name: 'Greta Sandberg' })
  const gone = makeMember(db, account, 'approver', { name: 'Otto Gone' })
  db.update(memberships).set({ removedAt: may4.now }).where(eq(memberships.userId, gone.user.id)).run()
  const moved = makeTeamMember(db, account, 'csm', { name: 'Tom Moved' })
  db.update(teamMembers).set({ removedAt: may4.now }).where(eq(teamMembers.userId, moved.user.id)).run()
  const asleep = makeMember(db, account, 'viewer', { name: 'Nils Asleep', deactivatedAt: may4.now })
  const departed = makeMember(db, account, 'viewer', { name: 'Dora Departed' })
  db.update(stakeholders).set({ departedAt: may4.now }).where(eq(stakeholders.userId, departed.user.id)).run()
  makeStakeholder(db, account, { name: 'Nadia Diaz' })
  return { ...story, on, greta, gone, moved, asleep, departed }
}

test('everybody who stands or stood on the account is known, where they stand now', () => {
  const { db, priya, maria } = openMentionStory()
  const standing = (as: typeof priya.actor | typeof maria.actor) =>
    Object.fromEntries(knownPeople(db, as).map((person) => [person.name, person.standing]))
  const everybody = {
    ...{ 'Dora Departed': 'left', 'Jonas Thiel': 'member', 'Maria Oliveira': 'member' },
    ...{ 'Nadia Diaz': 'no-login', 'Nils Asleep': 'left', 'Otto Gone': 'left' },
    ...{ 'Priya Shah': 'team', 'Tom Moved': 'left', 'Vera Novak': 'member' },
  }
  expect(standing(priya.actor)).toEqual({ ...everybody, 'Greta Sandberg': 'lead' })
  expect(standing(maria.actor)).toEqual(everybody)
})

test('a lead who was on the team, or is on it, is told once and where they reach', () => {
  const { db, account, priya, moved } = openMentionStory()
  makeTeamMember(db, account, 'lead', { name: 'Lena Lead' })
  db.update(users).set({ staffRole: 'lead' }).where(eq(users.id, moved.user.id)).run()
  const standing = knownPeople(db, priya.actor).filter(({ name }) => /Lena|Tom/.test(name))
  expect(standing.map(({ standing }) => standing)).toEqual(['team', 'lead'])
})

test('mentions are put down before the history is told, and the refused leave nothing', () => {
  const { db, on, maria, priya, greta } = openMentionStory()
  const wish = (text: string, visibility: 'shared' | 'internal' = 'shared') => ({ ...on, text, visibility })
  const { commentId } = done(db, writeComment, {
    as: maria.actor,
    input: wish('@Priya Shah and @Jonas: ask @Greta Sandberg'),
  })
  const mentioned = () =>
    db
      .select({ userId: commentMentions.userId })
      .from(commentMentions)
      .where(eq(commentMentions.commentId, commentId))
      .all().length
  expect(mentioned()).toBe(2)
  expect(findMentions(db, priya.actor, { text: '@Greta', visibility: 'internal' })).toEqual(ok([greta.id]))
  expect(findMentions(db, priya.actor, { text: '@Maria', visibility: 'internal' })).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: {
        text: 'Maria Oliveira does not see what stays on your side. Take away the @ to name them all the same',
      },
    },
  })
  write(db, (tx) => ok(saveMentions(tx, commentId, [maria.user.id])))
  expect(mentioned()).toBe(1)
})

test('whoever was mentioned and has left since does not stand in the way of a change', () => {
  const { db, maria, on, gone } = openMentionStory()
  const input = { ...on, text: 'Hello', visibility: 'shared' as const }
  const { commentId } = done(db, writeComment, { as: maria.actor, input })
  const again = { text: '@Otto Gone, thank you', visibility: 'shared' as const, commentId }
  expect(findMentions(db, maria.actor, again).ok).toBe(false)
  write(db, (tx) => ok(saveMentions(tx, commentId, [gone.user.id])))
  expect(findMentions(db, maria.actor, again)).toEqual(ok([gone.user.id]))
})
