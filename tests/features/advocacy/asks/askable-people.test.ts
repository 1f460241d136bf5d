import { expect, test } from 'vitest'
import { askablePeople } from '#app/features/advocacy/asks/askable-people.server.ts'
import { makeAdvocates, makeAsk } from '#tests/factories/advocacy.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { may4 } from '../../plan/plan-story.ts'

test('every member stands there with what may be asked of them, and why not', () => {
  const db = openTestDatabase()
  const { account, lucia, bruno, tom } = makeAdvocates(db)
  makeAsk(db, account, { userId: lucia.user.id, createdBy: tom.user.id, sentAt: may4.now })
  const shown = askablePeople(db, { accountId: account.id, now: may4.now })
  expect(shown.account).toMatchObject({ used: 1, limit: 6 })
  expect(shown.people).toMatchObject([
    { name: 'Bruno Reis', userId: bruno.user.id, open: [], inviteProblem: null },
    {
      ...{
        name: 'Lucia Ferrer',
        used: 1,
        limit: 4,
        closed: ['an introduction', 'a reference call', 'a talk'],
      },
      open: [
        {
          ...{ type: 'testimonial', isReady: false },
          whyNot: ['Lucia Ferrer has been asked for a quote, and has not answered yet'],
        },
        { type: 'case_study', isReady: true, whyNot: [] },
      ],
    },
  ])
})
