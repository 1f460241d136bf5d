import type { Env } from '#app/config/env.server.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { isMailboxOpen, type KeptMail, listKeptMails, readKeptMail } from '#emails/dev-mailbox.server.ts'
import { htmlForFrame } from './html-for-frame.ts'
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
export async function readMailboxMail({ db, env, nonce }: World, id: string) {
  const mail = isMailboxOpen(env) ? await readKeptMail(env.dataFolder, id) : null
  return mail && shapeMail(mail, { timeZone: timeZoneOf(db), nonce })
}

function shapeMail(
  { subject, to, at, html, text, calendar }: KeptMail,
  { timeZone, nonce }: { timeZone: string; nonce: string },
) {
  return {
    subject,
    to,
    at,
    when: readWhen(at, timeZone),
    html: htmlForFrame(html, nonce),
    text,
    calendar: calendar ?? null,
  }
}

function readWhen(at: string, timeZone: string): string {
  return readInstant(new Date(at), timeZone)
}

function timeZoneOf(db: Db): string {
  return findMailSetting(db, { baseUrl: '', secret: '', mailFrom: '' }, null).vendor.timeZone
}
