import { expect, test } from 'vitest'
import { contextPage } from '#app/features/plan/context-page.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { may4, openPlanStory } from './plan-story.ts'

test('the page tells who wrote what, with what changed in each version', () => {
  const { db, account, jonas, priya } = openPlanStory()
  const at = { writtenBy: priya.user.id, writtenAt: momentAt('2026-05-01T10:00:00Z').now }
  makeContext(db, account, { number: 1, challenge: 'We re-key numbers.', success: '', ...at })
  const changed = { writtenBy: jonas.user.id, writtenAt: momentAt('2026-05-03T22:30:00Z').now }
  makeContext(db, account, { number: 2, challenge: 'We still re-key numbers.', success: '', ...changed })
  const reading = { timeZone: 'Europe/Berlin', now: may4.now }
  expect(contextPage(db, { actor: jonas.actor, reading })).toEqual({
    current: {
      ...{ number: 2, headline: '', challenge: 'We still re-key numbers.', success: '' },
      ...{ writtenBy: 'Jonas Thiel', writtenOn: '4 May', confirmed: null },
    },
    versions: [
      {
        ...{
          number: 2,
          writtenBy: 'Jonas Thiel',
          writtenAt: '4 May 2026, 00:30',
          iso: '2026-05-03T22:30:00.000Z',
        },
        confirmedBy: null,
        changes: [
          {
            title: 'The challenge',
            parts: [
              { kind: 'same', text: 'We ' },
              { kind: 'added', text: 'still ' },
              { kind: 'same', text: 're-key numbers.' },
            ],
          },
        ],
      },
      {
        ...{
          number: 1,
          writtenBy: 'Priya Shah',
          writtenAt: '1 May 2026, 12:00',
          iso: '2026-05-01T10:00:00.000Z',
        },
        confirmedBy: null,
        changes: [{ title: 'The challenge', parts: [{ kind: 'added', text: 'We re-key numbers.' }] }],
      },
    ],
    hasOlder: false,
    may: { edit: true, confirm: true },
  })
})
