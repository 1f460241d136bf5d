/** Why a message was not taken. `isFinal` when the receiving side said no to this very message or address. */
export class MailNotTaken extends Error {
  readonly code: string
  readonly isFinal: boolean

  /** `detail` must hold nothing personal: it is kept with the outbox row. */
  constructor({ code, detail, isFinal }: { code: string; detail: string; isFinal: boolean }) {
    super(`${code} ${detail}`.trim())
    this.name = 'MailNotTaken'
    this.code = code
    this.isFinal = isFinal
  }
}
