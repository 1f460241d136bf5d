import type { DigestLines } from '#app/domain/activity/digest.ts'
import { weeklyKinds } from '#app/domain/activity/notice-choice.ts'
import { allChoices } from '#app/features/activity/notices/notice-choices.server.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { ActivityMail, ToldThing } from '#emails/activity-catalogue.ts'
import { type Ask, type Checks, type Door, noEnd, onlyIf } from './door.server.ts'
import { mayReadPlan } from './may-read-plan.server.ts'

/** One that its reader keeps out of the bell was read the moment it was written: for the mail it still counts as new. */
const unread = statement((db) =>
  db.$client.prepare<{ ids: string }, { id: string }>(`
    select id from notices where id in (select value from json_each(@ids)) and settled_at is null
      and (read_at is null or read_at = at) limit 1`),
)

const activeReader = statement((db) =>
  db.$client.prepare<{ userId: string; email: string }, { id: string }>(
    'select id from users where id = @userId and email = @email and deactivated_at is null',
  ),
)

/** What somebody has read on the plan meanwhile, or has been taken away there, is not mailed any more. */
export const noticeChecks: Checks<ActivityMail['kind']> = {
  'activity-mentioned': whileUnread,
  'activity-commented': whileUnread,
  'activity-assigned': whileUnread,
  'activity-digest': (db, { facts, to }) => {
    const isThere = activeReader(db).get({ userId: facts.userId, email: to }) !== undefined
    return isThere && wantsSummary(db, facts.userId) && readsAll(db, facts.accounts, to) ? noEnd : null
  },
}

/** Not stopped since it was written. */
function wantsSummary(db: Db, userId: string): boolean {
  const choices = allChoices(db, userId)
  const places = ['', ...choices.map(({ accountId }) => accountId)]
  return places.some((accountId) => weeklyKinds(choices, accountId).length > 0)
}

const accountAt = statement((db) =>
  db.$client.prepare<{ slug: string }, { id: string }>('select id from accounts where slug = @slug'),
)

/** A summary that waited while its reader lost a place tells nothing of it: it is not sent, and the next one is without. */
function readsAll(db: Db, told: readonly DigestLines[], email: string): boolean {
  return told.every(({ path }) => {
    const account = accountAt(db).get({ slug: path.split('/').at(-1) ?? '' })
    return account !== undefined && mayReadPlan(db, { email, accountId: account.id })
  })
}

type Talk = Omit<Ask<'activity-mentioned'>, 'facts'> & { facts: ToldThing }

function whileUnread(db: Db, ask: Talk): Door {
  const ids = JSON.stringify(ask.facts.notices.split(' '))
  return onlyIf(unread(db).get({ ids }) !== undefined, db, ask)
}
