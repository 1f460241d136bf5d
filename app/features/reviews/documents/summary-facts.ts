import type { CalendarDate } from '#app/domain/calendar-date.ts'

/**
 * What the value summary says, in words ready to be set: what `outcomes` reads and hands over, through whoever puts the
 * two rooms together.
 */
export type SummaryFacts = {
  vendorName: string
  accountName: string
  headline: string
  asOf: string
  since: string
  figures: { title: string; whole: string; exact: string }[]
  categories: { title: string; natureTitle: string; exact: string }[]
  goals: {
    title: string
    outcome: string
    change: string
    confirmed: string
    worth: { title: string; text: string }[]
  }[]
  more: string
  confirmers: string[]
  method: string[]
}

/** Reads the summary of an account as of a day; null for one that is missing. */
export type ReadSummary = (asked: { accountId: string; today: CalendarDate }) => SummaryFacts | null
