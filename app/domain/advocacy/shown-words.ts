import type { CalendarDate } from '../calendar-date.ts'
import { readFullDate } from '../reading.ts'
import type { ConsentScope } from './consent.ts'

type Shown = {
  scopes: readonly ConsentScope[]
  event: string
  person: string
  bio: string
  until: CalendarDate
}

/** What of a speaker can be allowed, each on its own, as they read it. */
export const shownTitles = {
  speaking: 'My name and these lines about me',
  photo: 'My photo',
  video: 'A recording of my talk',
} as const

/** Every word that a speaker allows with one press: what, where, and until when. Kept with the receipt. */
export function shownWords({ scopes, event, person, bio, until }: Shown): string {
  const lines: Partial<Record<ConsentScope, string>> = {
    speaking: `name ${person} as a speaker, with these lines: “${bio}”`,
    photo: 'show my photo beside the talk',
    video: 'record my talk and show the recording',
  }
  const allowed = scopes.flatMap((scope) => lines[scope] ?? []).map((line) => `- ${line}`)
  return [
    `For ${event}, at the event and in its programme, until ${readFullDate(until)}, whoever invited me may:`,
    ...allowed,
    'I can take any of it back at any time.',
  ].join('\n')
}
