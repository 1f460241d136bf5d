import type { NoticeChoice } from '#app/domain/activity/notice-choice.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

type Row = {
  userId: string
  accountId: string
  kind: NoticeChoice['kind']
  mail: NoticeChoice['mail']
  isShown: 0 | 1
}

const columns = 'user_id as userId, account_id as accountId, kind, mail, is_shown as isShown'

const choicesOfSome = statement((db) =>
  db.$client.prepare<{ userIds: string; accountId: string }, Row>(`
    select ${columns} from notice_choices
    where user_id in (select value from json_each(@userIds)) and account_id in ('', @accountId)`),
)

const choicesOfOne = statement((db) =>
  db.$client.prepare<{ userId: string }, Row>(
    `select ${columns} from notice_choices where user_id = @userId`,
  ),
)

/** What some people chose that can hold on an account, by person. One statement. */
export function choicesOn(
  db: Db,
  { accountId, userIds }: { accountId: string; userIds: readonly string[] },
): Map<string, NoticeChoice[]> {
  const found = new Map<string, NoticeChoice[]>(userIds.map((userId) => [userId, []]))
  for (const row of choicesOfSome(db).all({ accountId, userIds: JSON.stringify(userIds) }))
    found.get(row.userId)?.push(choiceOf(row))
  return found
}

/** Everything one person chose. One statement. */
export function allChoices(db: Db, userId: string): NoticeChoice[] {
  return choicesOfOne(db).all({ userId }).map(choiceOf)
}

function choiceOf({ accountId, kind, mail, isShown }: Row): NoticeChoice {
  return { accountId, kind, mail, isShown: isShown === 1 }
}
