import { expect, test } from 'vitest'
import { answeringFor, waitingHandoff } from '#app/features/care/answering-queries.server.ts'
import { nameStageOwner } from '#app/features/care/name-stage-owner.server.ts'
import { nameStageOwnerForm } from '#app/features/care/stage-owner-form.ts'
import { teamMembers } from '#db/schema/accounts.ts'
import { done, historyOf, mailsIn, may4, may5, refused } from '../plan/plan-story.ts'
import { nameOwners, openTeamStory, ownersIn, readHandoff } from './team-story.ts'

const wish = (texts: Record<string, string>) => nameStageOwnerForm.parse(texts)
const nobody = { 'was:capture': '', 'was:align': '', 'was:reinforce': '', 'was:elevate': '' }

test('one person may hold all four; both sides read the names; nothing is handed over where nobody answered', () => {
  const { db, account, priya } = openTeamStory()
  const all = {
    capture: priya.user.id,
    align: priya.user.id,
    reinforce: priya.user.id,
    elevate: priya.user.id,
  }
  const input = wish({ ...all, ...nobody })
  expect(done(db, nameStageOwner, { as: priya.actor, input })).toEqual({ handoffId: null })
  expect(ownersIn(db, account)).toEqual(all)
  const told = historyOf(db, account.id)
  expect(told.map(({ kind, visibility, texts }) => [kind, visibility, texts])).toEqual(
    Array.from({ length: 4 }, () => ['stage-owner-named', 'shared', { person: 'Priya Shah' }]),
  )
  expect(answeringFor(db, account.id)).toBe(priya.user.id)
})

test('another owner for the present stage takes it over: until they accept, the one before answers', () => {
  const { db, account, priya, tom } = openTeamStory()
  nameOwners(db, account, { capture: priya })
  const input = wish({ capture: tom.user.id, 'was:capture': priya.user.id })
  const { handoffId } = done(db, nameStageOwner, { as: priya.actor, input })
  expect(readHandoff(db, account, handoffId ?? '')).toMatchObject({
    ...{ stage: 'capture', transitionId: null, fromUserId: priya.user.id, toUserId: tom.user.id },
    ...{ openedAt: may4.now, note: '', acceptedAt: null, cancelledAt: null },
  })
  expect(ownersIn(db, account)).toEqual({ capture: tom.user.id })
  expect(answeringFor(db, account.id)).toBe(priya.user.id)
  expect(historyOf(db, account.id).map(({ kind, visibility }) => [kind, visibility])).toEqual([
    ['stage-owner-named', 'shared'],
    ['handoff-opened', 'internal'],
  ])
  expect(mailsIn(db).map(({ kind, to }) => [kind, to])).toEqual([
    // he is on the team from now on, and has something to take over
    ['activity-assigned', 'tom@lumen.example'],
    ['care-handoff-opened', 'tom@lumen.example'],
  ])
})

test('a third owner before anything was accepted: the first giver hands over to them, and the older one is ended', () => {
  const { db, account, priya, tom, nina } = openTeamStory()
  nameOwners(db, account, { capture: priya })
  const toTom = wish({ capture: tom.user.id, 'was:capture': priya.user.id })
  const first = done(db, nameStageOwner, { as: priya.actor, input: toTom })
  const toNina = wish({ capture: nina.user.id, 'was:capture': tom.user.id })
  const second = done(db, nameStageOwner, { as: priya.actor, input: toNina, at: may5 })
  expect(readHandoff(db, account, first.handoffId ?? '').cancelledAt).toEqual(may5.now)
  expect(readHandoff(db, account, second.handoffId ?? '')).toMatchObject({
    ...{ fromUserId: priya.user.id, toUserId: nina.user.id, cancelledAt: null },
  })
  expect(answeringFor(db, account.id)).toBe(priya.user.id)
})

test('taken back by the giver, there is nothing to hand over', () => {
  const { db, account, priya, tom } = openTeamStory()
  nameOwners(db, account, { capture: priya })
  const there = wish({ capture: tom.user.id, 'was:capture': priya.user.id })
  done(db, nameStageOwner, { as: priya.actor, input: there })
  const back = wish({ capture: priya.user.id, 'was:capture': tom.user.id })
  expect(done(db, nameStageOwner, { as: priya.actor, input: back, at: may5 })).toEqual({ handoffId: null })
  expect(waitingHandoff(db, account.id)).toBe(null)
  expect(answeringFor(db, account.id)).toBe(priya.user.id)
})

test('owners of stages to come are named without a handoff', () => {
  const { db, account, priya, tom } = openTeamStory()
  nameOwners(db, account, { capture: priya, align: priya })
  const input = wish({ align: tom.user.id, 'was:align': priya.user.id })
  expect(done(db, nameStageOwner, { as: priya.actor, input })).toEqual({ handoffId: null })
})

test('only people of the team, and nobody is replaced by nobody', () => {
  const { db, account, priya, nina, tom, away, maria } = openTeamStory()
  nameOwners(db, account, { capture: priya })
  db.update(teamMembers).set({ removedAt: may4.now }).run()
  db.$client.prepare('update team_members set removed_at = null where user_id != ?').run(nina.user.id)
  const as = tom.actor
  for (const { user } of [away, maria])
    refused(db, nameStageOwner, { as, input: wish({ align: user.id }), because: { code: 'not-found' } })
  refused(db, nameStageOwner, {
    ...{ as, input: wish({ align: nina.user.id }) },
    because: {
      code: 'invalid',
      fields: { align: 'Nina Berg has left the team. Choose somebody who is on it' },
    },
  })
  refused(db, nameStageOwner, {
    ...{ as, input: wish({ capture: '', 'was:capture': priya.user.id }) },
    because: { code: 'invalid', fields: { capture: 'Choose who follows, so that somebody answers for it' } },
  })
})

test('two people who name another one for the same stage: the later sees both', () => {
  const { db, account, priya, tom, nina } = openTeamStory()
  nameOwners(db, account, { align: priya })
  const was = { 'was:align': priya.user.id }
  done(db, nameStageOwner, { as: priya.actor, input: wish({ align: tom.user.id, ...was }) })
  refused(db, nameStageOwner, {
    ...{ as: tom.actor, input: wish({ align: nina.user.id, ...was }), at: may5 },
    because: {
      code: 'changed-meanwhile',
      clashes: [
        {
          ...{ field: 'align', theirs: tom.user.id, yours: nina.user.id, by: 'Priya Shah' },
          ...{ at: may4.now.toISOString(), reads: { theirs: 'Tom Lindqvist', yours: 'Nina Berg' } },
        },
      ],
    },
  })
})

test('customers and onlookers name nobody', () => {
  const { db, priya, maria, jonas, preview } = openTeamStory()
  for (const as of [maria.actor, jonas.actor, preview])
    refused(db, nameStageOwner, {
      ...{ as, input: wish({ capture: priya.user.id }), because: { code: 'not-allowed' as const } },
    })
})
