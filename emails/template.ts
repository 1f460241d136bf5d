import type { ReactElement } from 'react'
import type { MailKind, MailOf } from './catalogue.ts'
import type { MailLinks } from './links.ts'

/** What every mail is drawn with, besides its own facts. */
export type MailSetting = {
  vendor: { name: string; accent: string; timeZone: string }
  /** How whoever gets it reads dates, times, numbers and money. */
  reader: { locale: string; timeZone: string }
  links: MailLinks
  /** The address mails come from, and the host their ids end with. */
  sender: { address: string; host: string }
  /** Where the reader stops such mails with one press, and chooses among all; null or missing where nothing can be chosen. */
  choices?: { stop: string; all: string } | null
  /** When the door behind the mail closes, where there is one. */
  opensUntil: Date | null
}

export type MailProps<K extends MailKind> = { facts: MailOf<K>['facts']; setting: MailSetting }

/** What each file of `templates/` gives: its subject and, as default export, its drawing. */
export type MailTemplate<K extends MailKind> = {
  subject: (props: MailProps<K>) => string
  Drawing: (props: MailProps<K>) => ReactElement
}
