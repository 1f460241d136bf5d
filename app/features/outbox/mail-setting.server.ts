import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { mailLinks } from '#emails/links.ts'
import { day } from '#emails/parts/palette.ts'
import type { MailSetting } from '#emails/template.ts'
import { findMailReader, type MailTo } from './mail-reader.server.ts'

const vendorNow = statement((db) =>
  db.select({ name: vendor.name, accent: vendor.accent, timeZone: vendor.timeZone }).from(vendor).prepare(),
)

type Origin = { baseUrl: string; secret: string; mailFrom: string }

const usualLocale = 'en-GB'

/**
 * What a mail is drawn with: the vendor as it is now, how its reader reads, and links to our base URL. Without a reader
 * (`mail` is null: a preview) it reads as the vendor does and its links name nobody.
 */
export function findMailSetting(
  db: Db,
  origin: Origin,
  mail: MailTo | null,
): Omit<MailSetting, 'opensUntil'> {
  const vendor = vendorNow(db).get() ?? { name: 'Cairn', accent: day.moss, timeZone: 'UTC' }
  const reader = mail && findMailReader(db, mail)
  return {
    vendor,
    reader: {
      locale: reader?.locale ?? usualLocale,
      timeZone: reader?.timeZone ?? vendor.timeZone,
    },
    links: mailLinks({ ...origin, reader: reader?.named ?? null }),
    sender: senderOf(origin),
  }
}

/** The plain address out of `Name <address>`, and the host of our base URL. */
function senderOf({ baseUrl, mailFrom }: Origin): MailSetting['sender'] {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom
  return { address: address.trim(), host: URL.canParse(baseUrl) ? new URL(baseUrl).hostname : 'localhost' }
}
