import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { type MailLinks, mailLinks } from '#emails/links.ts'
import { day } from '#emails/parts/palette.ts'
import type { MailSetting } from '#emails/template.ts'

const vendorNow = statement((db) =>
  db.select({ name: vendor.name, accent: vendor.accent, timeZone: vendor.timeZone }).from(vendor).prepare(),
)

type Origin = { baseUrl: string; secret: string; mailFrom: string }

/** What every mail of this deployment is drawn with: the vendor as it is now, and links to our base URL. */
export function findMailSetting(db: Db, origin: Origin): Omit<MailSetting, 'opensUntil'> {
  const links: MailLinks = mailLinks(origin)
  const vendor = vendorNow(db).get() ?? { name: 'Cairn', accent: day.moss, timeZone: 'UTC' }
  return { vendor, links, sender: senderOf(origin) }
}

/** The plain address out of `Name <address>`, and the host of our base URL. */
function senderOf({ baseUrl, mailFrom }: Origin): MailSetting['sender'] {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom
  return { address: address.trim(), host: URL.canParse(baseUrl) ? new URL(baseUrl).hostname : 'localhost' }
}
