import type { Guard } from '#app/http/guard.server.ts'
import type { Place, Story } from './story.ts'
import type { Who } from './who.ts'

/** What the matrix says of one loader or one intent. */
export type Row = {
  guard: Guard['guard']
  /** Those whose right it is, among those the guard lets come near. Left out: everybody the guard lets in. */
  may?: readonly Who[]
  /** An address to ask at, where the route is no page by itself. */
  path?: string
  /** What stands in the address, by parameter; an id of another account is tried in its place. */
  params?: (place: Place, who: Who, story: Story) => Record<string, string>
  /** The query of the address. */
  search?: string
  /** A valid body of the intent; every id in it is tried with another account's and with one that is missing. */
  body?: (place: Place, story: Story, who: Who) => Record<string, string | string[]>
  /** How a right request is answered, where that is not a page (200) or a form's way on (303). */
  answers?: number | ((who: Who, isData: boolean) => number)
  /** The ways of asking for a loader's data that make sense; all of them when left out. */
  ways?: readonly ('page' | 'data' | 'child')[]
  /** Words that a right answer holds, and words that it must not. */
  shows?: (who: Who) => string[]
  hides?: (who: Who) => string[]
  /** The status for those who come near without the right, where it is not 403. */
  refuses?: Partial<Record<Who, number>>
}

export const customers = ['viewer', 'contributor', 'owner', 'approver'] as const
export const vendors = ['csm', 'lead', 'admin'] as const
export const editors = ['contributor', 'owner', 'approver', ...vendors] as const
export const readers = [...customers, ...vendors, 'preview'] as const

const away: Record<Guard['guard'], readonly Who[]> = {
  open: [],
  person: [],
  staff: [...customers, 'stranger'],
  plan: ['stranger', 'otherCsm'],
  api: [],
}

/** What DOMAIN.md §7 answers: `ok`, towards sign-in, 404 for whom nothing is there, 403 without the right. */
export function expectedOf({ guard, may, refuses }: Row, who: Who): 'ok' | 'sign-in' | number {
  // a browser's cookie never opens what programs use
  if (guard === 'api') return 401
  if (guard !== 'open' && who === 'nobody') return 'sign-in'
  if (away[guard].includes(who)) return 404
  if (!may || may.includes(who)) return 'ok'
  return refuses?.[who] ?? 403
}
