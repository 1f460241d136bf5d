import type { Env } from '#app/config/env.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Mail } from '#emails/catalogue.ts'
import { isMailboxOpen } from '#emails/dev-mailbox.server.ts'
import { mailExamples } from '#emails/examples.ts'
import { headersOfMail } from './headers-of-mail.ts'
import { htmlForFrame, type MailLook } from './html-for-frame.ts'
import { findMailSetting } from './mail-setting.server.ts'

type World = { db: Db; env: Env; nonce: string }

/**
 * Every kind of mail with believable facts, and the wished one (the first when none is) drawn in full. Its links lead
 * to our addresses but open nothing. Null where there is no development mailbox.
 */
export async function drawMailExample(
  { db, env, nonce }: World,
  wished: string | null,
  look: MailLook = 'auto',
) {
  if (!isMailboxOpen(env)) return null
  const { mailKinds, renderMail } = await import('#emails/render.server.ts')
  const kind = mailKinds.find((candidate) => candidate === wished) ?? 'auth-sign-in'
  const { baseUrl, mailFrom } = env
  const setting = findMailSetting(db, { baseUrl, mailFrom, secret: 'an example, opens nothing' }, null)
  const mail = { kind, facts: mailExamples[kind] } as Mail
  const drawn = await renderMail(mail, { ...setting, opensUntil: new Date('2026-05-18T09:00:00Z') })
  const { subject, html, text, calendar } = drawn
  const id = '01JZ0000000000000000000000'
  const headers = headersOfMail({ ...drawn, id, to: 'maria.oliveira@northwind.example' }, setting.sender)
  return {
    ...{ kinds: mailKinds, kind, subject, text, calendar, headers },
    html: htmlForFrame(html, nonce, look),
    weight: Buffer.byteLength(html),
  }
}
