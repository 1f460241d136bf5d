import { expect, test } from 'vitest'
import { deputiesOf, deputyChoices } from '#app/features/care/deputy-queries.server.ts'
import { nameDeputy } from '#app/features/care/name-deputy.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, refused, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')
const days = { startsOn: '2026-05-10', endsOn: '2026-05-20' }

test('an approver names a colleague for some days; the colleague is told', () => {
  const { db, account, maria, jonas } = openCareStory()
  const input = { deputyId: jonas.user.id, ...days }
  const { deputyRowId } = done(db, nameDeputy, { as: maria.actor, input, at: may5 })
  expect(takeMails(db)).toEqual(['care-deputy-named jonas'])
  expect(historyOf(db, account.id)).toMatchObject([
    {
      kind: 'deputy-named',
      facts: { deputyRowId, ...days },
      texts: { approver: 'Maria Oliveira', deputy: 'Jonas Thiel' },
    },
  ])
  const row = { deputyRowId, approver: 'Maria Oliveira', deputy: 'Jonas Thiel', ...days }
  const seen = (actor: typeof maria.actor | typeof jonas.actor, day: string) =>
    deputiesOf(db, { actor, account, now: on(day).now })
  expect(seen(maria.actor, '2026-05-09')).toEqual([{ ...row, state: 'coming', mayRevoke: true }])
  expect(seen(jonas.actor, '2026-05-20')).toEqual([{ ...row, state: 'acting', mayRevoke: false }])
  expect(seen(maria.actor, '2026-05-21')).toEqual([{ ...row, state: 'over', mayRevoke: false }])
})

test('members who do more than read can be chosen, oneself left out', () => {
  const { db, maria, jonas, priya } = openCareStory()
  expect(deputyChoices(db, { actor: maria.actor }).map(({ name }) => name)).toEqual([
    'Jonas Thiel',
    'Otto Berg',
  ])
  expect(deputyChoices(db, { actor: jonas.actor })).toEqual([])
  expect(deputyChoices(db, { actor: priya.actor })).toEqual([])
})

test('nobody else names, and nobody of elsewhere is named', () => {
  const { db, maria, jonas, otto, priya, stranger } = openCareStory()
  const input = { deputyId: otto.user.id, ...days }
  for (const actor of [jonas.actor, priya.actor])
    refused(db, nameDeputy, { as: actor, input, at: may5, because: { code: 'not-allowed' } })
  for (const deputyId of [stranger.user.id, priya.user.id])
    refused(db, nameDeputy, {
      ...{ as: maria.actor, input: { ...input, deputyId }, at: may5 },
      because: { code: 'not-found' },
    })
})

test.each([
  ['oneself', { who: 'maria' }, { deputyId: 'Choose a colleague: you sign for yourself already' }],
  [
    'a viewer',
    { who: 'vera' },
    { deputyId: 'Vera Novak only reads this plan. Make them a contributor first' },
  ],
  [
    'days that end before they begin',
    { endsOn: '2026-05-09' },
    { endsOn: 'Choose a last day that is not before the first' },
  ],
  [
    'days that are over',
    { startsOn: '2026-05-01', endsOn: '2026-05-04' },
    { endsOn: 'Choose today or a later day' },
  ],
])('not %s', (_, change: { who?: string; startsOn?: string; endsOn?: string }, fields) => {
  const story = openCareStory()
  const { db, maria, vera, jonas } = story
  const people: Record<string, string> = { maria: maria.user.id, vera: vera.user.id }
  const { who = '', ...otherDays } = change
  const input = { deputyId: people[who] ?? jonas.user.id, ...days, ...otherDays }
  refused(db, nameDeputy, { as: maria.actor, input, at: may5, because: { code: 'invalid', fields } })
})

test('not the same colleague twice on one day', () => {
  const { db, maria, jonas } = openCareStory()
  const input = { deputyId: jonas.user.id, ...days }
  done(db, nameDeputy, { as: maria.actor, input, at: may5 })
  const startsOn = 'Jonas Thiel already signs for you from 10 May 2026 to 20 May 2026'
  refused(db, nameDeputy, {
    ...{ as: maria.actor, input: { ...input, startsOn: '2026-05-20', endsOn: '2026-05-30' }, at: may5 },
    because: { code: 'invalid', fields: { startsOn } },
  })
})
