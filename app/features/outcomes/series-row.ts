/** One line of an outcome's table, in words. Plain JSON. */
export type SeriesRow = {
  id: string
  measuredOn: string
  /** The first day of an amount's period. */
  periodFrom: string | null
  /** "30 Apr", for an amount "March 2026". */
  measuredOnText: string
  /** "on 30 Apr", "for March 2026". */
  whenText: string
  /** The bare value, for the form's `seen`. */
  value: string
  /** "4.4 d" */
  figureText: string
  /** "4.4 days" */
  fullText: string
  /** "−1.1", '' where there is none to speak of. */
  change: string
  isBetter: boolean | null
  /** "4.9 d" where this figure corrected another one, else ''. */
  before: string
  evidence: Evidence
  reporter: string
  reportedOn: string
  state: 'reported' | 'verified' | 'disputed' | 'replaced'
  /** "Maria, 3 Apr" for confirmed ones; who disputed for disputed ones. */
  stateText: string
  disputeReason: string
  may: { confirm: boolean; dispute: boolean; endDispute: boolean; correct: boolean; withdraw: boolean }
}

export type Evidence = {
  /** "manual", "import", "API · billing-sync" */
  source: string
  note: string
  link: { href: string; text: string } | null
  file: { href: string; text: string } | null
}
