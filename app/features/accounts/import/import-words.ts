import type { BadgeTone } from '#app/ui/badge.tsx'

type State = 'mapping' | 'checking' | 'checked' | 'running' | 'finished' | 'failed' | 'thrown-away'

/** How an import's state is called in lists. */
export const stateWords: Record<State, { title: string; tone: BadgeTone }> = {
  mapping: { title: 'Choose columns', tone: 'neutral' },
  checking: { title: 'Checking rows', tone: 'accent' },
  checked: { title: 'Checked', tone: 'accent' },
  running: { title: 'Going in', tone: 'accent' },
  finished: { title: 'In', tone: 'good' },
  failed: { title: 'Stopped', tone: 'danger' },
  'thrown-away': { title: 'Thrown away', tone: 'neutral' },
}

/** "12 accounts", "1 account". */
export function counted(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
