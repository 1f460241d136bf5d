/** A mail ready to go. `id` is its outbox row's: the same in every try, and so is the Message-ID made from it. */
export type Message = {
  id: string
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  at: Date
}

/** Takes a message out of our hands, or throws. */
export type Transport = { send(message: Message): Promise<void> }
