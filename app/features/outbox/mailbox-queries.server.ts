import type { Env } from '#app/config/env.server.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { isMailboxOpen, listKeptMails, readKeptMail } from '#emails/dev-mailbox.server.ts'
import { headersOfMail } from './headers-of-mail.ts'
import { htmlForFrame, type MailLook } from './html-for-frame.ts'
import { findMailSetting } from './mail-setting.server.ts'

type World = { db: Db; env: Env; nonce: string }

/** What Cairn would have mailed, newest first; null where there is no development mailbox. */
export async function listMailbox({ db, env }: Omit<World, 'nonce'>) {
  if (!isMailboxOpen(env)) return null
  const timeZone = timeZoneOf(db)
  const mails = await listKeptMails(env.dataFolder)
  return mails.map(({ id, subject, to, at }) => ({ id, subject, to, at, when: readWhen(at, timeZone) }))
}

/** One mail as it would have arrived, or null. */
export async function readMailboxMail({ db, env, nonce }: World, id: string, look: MailLook = 'auto') {
  const mail = isMailboxOpen(env) ? await readKeptMail(env.dataFolder, id) : null
  if (!mail) return null
  const { subject, to, at, html, text, calendar } = mail
  const { vendor, sender } = findMailSetting(db, { ...env, secret: '' }, null)
  return {
    ...{ subject, to, at, text, calendar: calendar ?? null },
    when: readWhen(at, vendor.timeZone),
    html: htmlForFrame(html, nonce, look),
    headers: headersOfMail(mail, sender),
    weight: Buffer.byteLength(html),
  }
}

function readWhen(at: string, timeZone: string): string {
  return readInstant(new Date(at), timeZone)
}

function timeZoneOf(db: Db): string {
  return findMailSetting(db, { baseUrl: '', secret: '', mailFrom: '' }, null).vendor.timeZone
}
