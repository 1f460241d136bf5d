/**
 * What came of adding terms: ids of terms that are new, of those that were there under the same or another spelling, and
 * of those whose spelling now shows more of their words ("smartsync" became "Smart Sync").
 */
export type AddedTerms = { added: string[]; known: string[]; respelled: string[] }

/** The same on the page that follows: counts, and some of the terms. */
export type Said = {
  added: number
  known: number
  knownTerms: readonly string[]
  respelled: readonly string[]
}

const namedAtMost = 8

/** What came of adding terms, for the address that follows: counts, and ids of some, never words. */
export function saidSearch({ added, known, respelled }: AddedTerms): URLSearchParams {
  const search = new URLSearchParams({ added: String(added.length), known: String(known.length) })
  for (const id of [...new Set(known)].slice(0, namedAtMost)) search.append('such', id)
  for (const id of respelled.slice(0, namedAtMost)) search.append('respelled', id)
  return search
}

type Held = { own: readonly string[]; terms: readonly { id: string; term: string }[] }

/** The same read back; ids that are no term of ours say nothing. Null on a page nobody was led to. */
export function readSaid(search: URLSearchParams, { own, terms }: Held): Said | null {
  if (!search.has('added')) return null
  const nameOf = (id: string) =>
    id === ownNameId ? own.slice(0, 1) : terms.filter((term) => term.id === id).map(({ term }) => term)
  return {
    added: countOf(search.get('added')),
    known: countOf(search.get('known')),
    knownTerms: search.getAll('such').flatMap(nameOf),
    respelled: search.getAll('respelled').flatMap(nameOf),
  }
}

/** Stands among the known ids for the vendor's own name, which is no row. */
export const ownNameId = 'own'

function countOf(text: string | null): number {
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : 0
}
