import { maySeeAllAccounts } from '#app/domain/access/accounts-policy.ts'
import { isStaff, type Person } from '#app/domain/access/actor.ts'
import { type FoundKind, foundKinds } from '#app/domain/activity/found-kind.ts'
import { fitOf } from '#app/domain/activity/hit-parts.ts'
import { type Fit, fits, matchOf, type SearchWords } from '#app/domain/activity/search-words.ts'
import type { Db } from '#db/client.server.ts'
import {
  accountsOf,
  type FoundThing,
  newestThings,
  type Reader,
  type Who,
} from './search-statements.server.ts'

export type Search = {
  person: Person
  words: SearchWords
  kinds?: readonly FoundKind[]
  /** The account whose page the reader is on: what is there comes first. */
  hereId?: string | null
  /** Looks there and nowhere else. */
  isOnlyHere?: boolean
  /** The account that a staff member looks at with a customer's eyes. */
  previewOf?: string | null
  /** How many of each kind. */
  limit: number
}

/**
 * What fits the words, at most `limit` of each kind, in the order of the kinds: what is on the page's own account first, then
 * by how well it fits, then the newest.
 */
export function findThings(db: Db, search: Search): FoundThing[] {
  const { words, person, hereId = null, isOnlyHere, previewOf, limit, kinds = foundKinds } = search
  if (words.length === 0) return []
  const reader = { who: whoIs(person), userId: person.userId, previewOf: previewOf ?? '' }
  const own = reader.who === 'all' ? null : accountsOf(db, reader)
  if (own?.length === 0) return []
  const ask = { db, reader, words, limit }
  return kinds.flatMap((kind) => {
    const here = hereId ? inOrder(ask, ofKind(ask, kind, [hereId])) : []
    if (isOnlyHere || here.length === limit) return here
    const seen = new Set(here.map(({ subjectId }) => subjectId))
    const others = inOrder(ask, ofKind(ask, kind, own)).filter(({ subjectId }) => !seen.has(subjectId))
    return [...here, ...others].slice(0, limit)
  })
}

type Ask = { db: Db; reader: Reader; words: SearchWords; limit: number }

/** The better fits are looked for by themselves only where there is more than is wanted. */
function ofKind(
  { db, reader, words, limit }: Ask,
  kind: FoundKind,
  accountIds: string[] | null,
): FoundThing[] {
  const look = (fit: Fit) =>
    newestThings(db, kind, { ...reader, match: matchOf(words, { fit, accountIds }), limit })
  const found = look('anywhere')
  return found.length < limit ? found : [...look('begins'), ...look('named'), ...found]
}

/** Each thing once, the best first, and no more than wanted. */
function inOrder({ words, limit }: Ask, found: FoundThing[]): FoundThing[] {
  const things = [...new Map(found.map((thing) => [thing.subjectId, thing])).values()]
  const rank = ({ title }: FoundThing) => fits.indexOf(fitOf(title, words) ?? 'anywhere')
  return things.sort((one, other) => rank(one) - rank(other) || other.entryId - one.entryId).slice(0, limit)
}

function whoIs(person: Person): Who {
  if (maySeeAllAccounts(person)) return 'all'
  return isStaff(person) ? 'team' : 'member'
}
