import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { deputies, stageOwners, transitions } from '#db/schema/care.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import {
  kindsOf,
  moveSeenBy,
  on,
  openReadyStory,
  refused,
  signing,
  spellsOf,
  stageOf,
  takeMails,
} from './move-story.ts'

const may5 = on('2026-05-05')
const may6 = on('2026-05-06')

describe('with both signatures under one evidence', () => {
  test('the account moves, both sides are told, and what was signed is kept for ever', () => {
    const { db, account, maria, priya, transitionId } = openReadyStory()
    takeMails(db)
    const since = kindsOf(db, account.id).length
    const first = done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
    expect(first).toEqual({ transitionId, hasPassed: false, toStage: 'align' })
    expect(stageOf(db, account.id)).toBe('capture')
    const press = signing(db, maria.actor, may6)
    expect(done(db, signMove, { as: maria.actor, input: press, at: may6 })).toEqual({
      transitionId,
      hasPassed: true,
      toStage: 'align',
    })
    expect(stageOf(db, account.id)).toBe('align')
    expect(spellsOf(db, account.id)).toEqual(['capture opened 2026-04-20', 'align moved 2026-05-06'])
    expect(kindsOf(db, account.id, since)).toEqual(['move-signed', 'move-signed', 'move-passed'])
    expect(takeMails(db)).toEqual(['care-move-passed otto', 'care-move-passed priya'])
    const kept = db.select().from(transitions).where(eq(transitions.id, transitionId)).get()
    expect(kept).toMatchObject({ passedAt: may6.now, snapshotHash: press.seen, objectionUntil: null })
    expect(JSON.parse(kept?.snapshot ?? '').stage).toBe('capture')
    expect(() => db.update(transitions).set({ snapshot: '{}' }).run()).toThrow('kept as it was')
  })

  test('the customer may sign first', () => {
    const { db, account, maria, henrik } = openReadyStory()
    done(db, signMove, { as: maria.actor, input: signing(db, maria.actor, may5), at: may5 })
    done(db, signMove, { as: henrik.actor, input: signing(db, henrik.actor, may6), at: may6 })
    expect(stageOf(db, account.id)).toBe('align')
  })

  test('the next stage’s owner is handed the account, where it is another person', () => {
    const { db, account, maria, priya } = openReadyStory()
    const tom = makeStaff(db, 'csm', { name: 'Tom Reyes', email: 'tom@lumen.example' })
    const named = { accountId: account.id, namedAt: may5.now }
    db.insert(stageOwners)
      .values({ ...named, stage: 'capture', userId: priya.user.id })
      .run()
    db.insert(stageOwners)
      .values({ ...named, stage: 'align', userId: tom.id })
      .run()
    done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
    takeMails(db)
    done(db, signMove, { as: maria.actor, input: signing(db, maria.actor, may6), at: may6 })
    expect(takeMails(db)).toContain('care-handoff-opened tom')
    expect(kindsOf(db, account.id).slice(-2)).toEqual(['move-passed', 'handoff-opened'])
  })
})

describe('of two who press', () => {
  test('at once, from two processes, one signs and the other is told who did', () => {
    const { db, maria, otto } = openReadyStory()
    const presses = [maria, otto].map(({ actor }) => ({ actor, input: signing(db, actor, may5) }))
    const other = openDatabase(db.$client.name, { sync: 'OFF' })
    const answers = presses.map(({ actor, input }, index) =>
      write(index === 0 ? db : other, (tx) => signMove(tx, actor, input, may5)),
    )
    other.$client.close()
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect(answers[1]).toEqual({
      ok: false,
      refusal: { code: 'already-done', message: 'Maria Oliveira has signed for Northwind already.' },
    })
    expect(db.$client.prepare('select count(*) as n from transition_signatures').get()).toEqual({ n: 1 })
  })

  test('the same person twice is told so', () => {
    const { db, priya } = openReadyStory()
    const input = signing(db, priya.actor, may5)
    done(db, signMove, { as: priya.actor, input, at: may5 })
    const because = { code: 'already-done' as const, message: 'You have signed for Lumen already.' }
    refused(db, signMove, { as: priya.actor, input, at: may5, because })
  })

  test('after both signed, the third is told where the account is', () => {
    const { db, maria, otto, priya } = openReadyStory()
    const late = signing(db, otto.actor, may5)
    for (const { actor } of [priya, maria])
      done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
    const message = 'Both sides have signed: Northwind has moved to Align.'
    refused(db, signMove, {
      as: otto.actor,
      input: late,
      at: may6,
      because: { code: 'already-done', message },
    })
  })
})

test('a page that shows older evidence signs nothing, and says what has changed', () => {
  const { db, priya, maria, otto } = openReadyStory()
  const stale = signing(db, priya.actor, may5)
  const flags = { doesControlBudget: true, doesInfluenceRenewal: true }
  const none = { doesControlBudget: false, doesInfluenceRenewal: false }
  db.update(stakeholders).set(flags).where(eq(stakeholders.id, otto.stakeholder.id)).run()
  db.update(stakeholders).set(none).where(eq(stakeholders.id, maria.stakeholder.id)).run()
  const then = 'Nothing is signed. Read the list once more, then sign.'
  const what = '“Who controls the budget and who influences renewal is known”'
  refused(db, signMove, {
    ...{ as: priya.actor, input: stale, at: may5 },
    because: {
      code: 'changed-meanwhile',
      message: `${what} has changed since you opened this page. ${then}`,
    },
  })
  const { shown: _, ...plain } = stale
  const unnamed = 'What both sides sign has changed since you opened this page.'
  refused(db, signMove, {
    ...{ as: priya.actor, input: plain, at: may5 },
    because: { code: 'changed-meanwhile', message: `${unnamed} ${then}` },
  })
})

test('a gate that waits for something again cannot be signed, and names it', () => {
  const { db, account, maria } = openReadyStory()
  const input = signing(db, maria.actor, may5)
  db.$client.prepare('update context_versions set confirmed_at = null, confirmed_by = null').run()
  const message = 'Not everything is there yet: “The customer confirms the text”. Nothing is signed or sent.'
  refused(db, signMove, { as: maria.actor, input, at: may5, because: { code: 'invalid', message } })
  expect(stageOf(db, account.id)).toBe('capture')
})

describe('nobody else signs', () => {
  const notAllowed = { code: 'not-allowed' as const }

  test('a viewer, a contributor, somebody looking with a customer’s eyes', () => {
    const { db, vera, jonas, preview, maria } = openReadyStory()
    const input = signing(db, maria.actor, may5)
    for (const actor of [vera.actor, jonas.actor, preview])
      refused(db, signMove, { as: actor, input, at: may5, because: notAllowed })
  })

  test('an approver of another account finds nothing', () => {
    const { db, maria, stranger } = openReadyStory()
    const input = signing(db, maria.actor, may5)
    refused(db, signMove, { as: stranger.actor, input, at: may5, because: { code: 'not-found' } })
  })

  test('staff never for the customer, and a customer never for the vendor', () => {
    const { db, maria, otto, priya } = openReadyStory()
    done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
    const again = { code: 'already-done' as const, message: 'Priya Shah has signed for Lumen already.' }
    const { user: _, actor } = priya
    const colleague = { ...actor, userId: makeStaff(db, 'lead').id, staffRole: 'lead' as const }
    const input = signing(db, maria.actor, may5)
    refused(db, signMove, { as: colleague, input, at: may5, because: again })
    done(db, signMove, { as: maria.actor, input, at: may6 })
    expect(
      db.$client.prepare('select side, signed_by from transition_signatures order by rowid').all(),
    ).toEqual([
      { side: 'vendor', signed_by: priya.user.id },
      { side: 'customer', signed_by: maria.user.id },
    ])
    expect(otto.actor.side).toBe('customer')
  })

  test('an approver who was removed a minute ago, whatever their page still shows', () => {
    const { db, maria } = openReadyStory()
    const input = signing(db, maria.actor, may5)
    db.update(memberships).set({ removedAt: may5.now }).where(eq(memberships.userId, maria.user.id)).run()
    refused(db, signMove, { as: maria.actor, input, at: may5, because: notAllowed })
  })

  test('nobody on an account that has ended', () => {
    const { db, account, maria } = openReadyStory()
    const input = signing(db, maria.actor, may5)
    db.update(accounts).set({ endedAt: may5.now }).where(eq(accounts.id, account.id)).run()
    const message = 'The work with Northwind has ended. Its path stays as it was, and nothing has changed.'
    refused(db, signMove, { as: maria.actor, input, at: may5, because: { code: 'invalid', message } })
  })
})

describe('a deputy', () => {
  const open = () => {
    const story = openReadyStory()
    const { db, account, maria, jonas } = story
    const days = { startsOn: '2026-05-05', endsOn: '2026-05-06' }
    const people = { accountId: account.id, approverId: maria.user.id, deputyId: jonas.user.id }
    db.insert(deputies)
      .values({ id: may5.newId(), ...people, ...days, namedAt: may5.now })
      .run()
    return { ...story, input: signing(db, maria.actor, may5) }
  }

  test('signs in the approver’s place on the first and the last of their days', () => {
    for (const at of [may5, on('2026-05-06', '21:59')]) {
      const { db, jonas, maria, input } = open()
      expect(moveSeenBy(db, jonas.actor, at)?.may).toMatchObject({ sign: true, signsFor: 'Maria Oliveira' })
      done(db, signMove, { as: jonas.actor, input, at })
      expect(moveSeenBy(db, maria.actor, at)?.signatures).toEqual([
        {
          ...{ side: 'customer', name: 'Jonas Thiel', signedAt: at.now, deputyFor: 'Maria Oliveira' },
          ...{ isRecorded: false, evidence: null },
        },
      ])
    }
  })

  test('not the day before, not the day after, by the account’s own calendar', () => {
    const { db, jonas, input } = open()
    for (const at of [on('2026-05-04', '21:59'), on('2026-05-06', '22:01')]) {
      expect(moveSeenBy(db, jonas.actor, at)?.may.sign).toBe(false)
      refused(db, signMove, { as: jonas.actor, input, at, because: { code: 'not-allowed' } })
    }
  })

  test.each([
    ['the deputy’s time was revoked', 'update deputies set revoked_at = 1'],
    ['the approver is none any more', "update memberships set role = 'contributor' where role = 'approver'"],
    ['the approver has gone', "update memberships set removed_at = 1 where role = 'approver'"],
  ])('not when %s', (_, change) => {
    const { db, jonas, input } = open()
    db.$client.prepare(change).run()
    refused(db, signMove, { as: jonas.actor, input, at: may5, because: { code: 'not-allowed' } })
  })
})
