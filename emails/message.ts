/** A mail ready to go. `id` is its outbox row's: the same in every try, and so is the Message-ID made from it. */
export type Message = {
  id: string
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  /** An entry for the reader's calendar, where the mail is about a date. */
  calendar: MailCalendar | null
  at: Date
}

/** An iCalendar object (RFC 5545) and what it asks of the calendar. */
export type MailCalendar = { method: 'REQUEST' | 'CANCEL'; content: string }

/** Takes a message out of our hands, or throws. */
export type Transport = { send(message: Message): Promise<void> }
