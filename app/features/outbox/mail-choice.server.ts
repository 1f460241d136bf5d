import { choiceFor } from '#app/domain/activity/notice-choice.ts'
import { sealStop } from '#app/domain/auth/stop-token.ts'
import { noticeChoicesPath, unsubscribePath } from '#app/domain/paths.ts'
import { allChoices } from '#app/features/activity/notices/notice-choices.server.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { MailKind } from '#emails/catalogue.ts'
import type { MailSetting } from '#emails/template.ts'
import { goesAtOnce, noticeKindOfMail } from './notice-kind-of-mail.ts'

type Addressed = { kind: MailKind; to: string; accountId: string | null }

const userByEmail = statement((db) =>
  db.$client
    .prepare<{ email: string }, string>(
      'select id from users where email = @email and deactivated_at is null',
    )
    .pluck(),
)

/**
 * True when the reader does not want a mail of this kind at once, for its account: asked when it is sent, so that a choice
 * holds for what was written before it. Whoever has no login has chosen nothing.
 */
export function isChosenAway(db: Db, mail: Addressed): boolean {
  const noticeKind = noticeKindOfMail[mail.kind]
  if (noticeKind === 'always' || noticeKind === 'digest') return false
  const userId = userByEmail(db).get({ email: mail.to })
  if (userId === undefined) return false
  const choices = allChoices(db, userId)
  const accountId = mail.accountId ?? ''
  const isChosen = choices.some((choice) => choice.kind === noticeKind && isOn(choice.accountId, accountId))
  if (goesAtOnce.includes(mail.kind) && !isChosen) return false
  return choiceFor(choices, { kind: noticeKind, accountId }).mail !== 'at_once'
}

const isOn = (chosenOn: string, accountId: string) => chosenOn === '' || chosenOn === accountId

/** Where the reader of a mail stops such mails with one press, and where they choose among all; null where nothing can be chosen. */
export function findMailChoices(
  db: Db,
  { baseUrl, secret }: { baseUrl: string; secret: string },
  mail: Addressed,
): { choices: MailSetting['choices'] } {
  const kind = noticeKindOfMail[mail.kind]
  const userId = kind === 'always' ? undefined : userByEmail(db).get({ email: mail.to })
  if (kind === 'always' || userId === undefined) return { choices: null }
  const token = sealStop(secret, { userId, kind, accountId: mail.accountId ?? '' })
  return {
    choices: { stop: `${baseUrl}${unsubscribePath(token)}`, all: `${baseUrl}${noticeChoicesPath()}` },
  }
}
