type Why = {
  code: string
  /** Nothing personal: it is kept with the outbox row. */
  detail: string
  isFinal: boolean
  refusedAddress?: string | null
}

/**
 * Why a message was not taken. `isFinal` when the receiving side said no to this very message or address;
 * `refusedAddress` is its answer ("550 5.1.1") when it takes nothing for the address.
 */
export class MailNotTaken extends Error {
  readonly code: string
  readonly isFinal: boolean
  readonly refusedAddress: string | null

  constructor({ code, detail, isFinal, refusedAddress = null }: Why) {
    super(`${code} ${detail}`.trim())
    this.name = 'MailNotTaken'
    this.code = code
    this.isFinal = isFinal
    this.refusedAddress = refusedAddress
  }
}
