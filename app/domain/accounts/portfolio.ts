import { type CalendarDate, daysBetween } from '../calendar-date.ts'
import { type Stage, stageFacts } from '../care/stages.ts'

/** How long an account has been in its stage, and whether that is past the guide: a hint, never an alarm (DOMAIN.md §1). */
export function timeInStage(stage: Stage, enteredOn: CalendarDate, today: CalendarDate) {
  const days = Math.max(0, daysBetween(enteredOn, today))
  const { guideDays } = stageFacts[stage]
  return { days, guideDays, isPastGuide: guideDays !== null && days > guideDays }
}

/** Where a page of the list begins or ends: the last row shown. */
export type Cursor = { name: string; id: string }

/** A cursor as part of an address. */
export function writeCursor({ name, id }: Cursor): string {
  return `${id}~${name}`
}

/** A cursor out of an address, or null for anything that is none. */
export function readCursor(text: string | null): Cursor | null {
  const parts = /^([0-9A-HJKMNP-TV-Z]{26})~(.{0,300})$/isu.exec(text ?? '')
  return parts ? { id: parts[1] ?? '', name: parts[2] ?? '' } : null
}

/** "Good morning" until noon, "Good afternoon" until six, then "Good evening". `hour` is 0 to 23. */
export function greetingAt(hour: number): string {
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}

/** How SQLite's lower() writes a name: only the letters A to Z change. */
export function asSorted(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** The hour of the day, 0 to 23, in `timeZone` at the instant `now`. */
export function hourIn(timeZone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now))
}

const words = ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** The portfolio's title as a fact: "Five accounts need you today"; in a book of others' accounts, "need attention". */
export function needTitle(accounts: number, what: 'you' | 'attention'): string {
  const subject = words[accounts] ?? accounts.toLocaleString('en-GB')
  if (accounts === 0) return `${subject} needs ${what} today`
  return accounts === 1 ? `${subject} account needs ${what} today` : `${subject} accounts need ${what} today`
}

/** The middle of days sorted by size, rounded; the mean of both middles where their number is even. Null for none. */
export function medianDays(days: readonly number[]): number | null {
  const middle = Math.floor((days.length - 1) / 2)
  const [lower, upper] = [days[middle], days[days.length - 1 - middle]]
  return lower === undefined || upper === undefined ? null : Math.round((lower + upper) / 2)
}
