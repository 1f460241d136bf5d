import { asSorted } from '#app/domain/accounts/portfolio.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { Scope, SearchWay } from './portfolio-sql.ts'

/**
 * Among all accounts, the index of names finds any part of two letters or more, and one letter what begins with it.
 * A CSM's few accounts are walked along.
 */
export function searchWay(search: string, scope: Scope): SearchWay {
  if (search === '') return 'none'
  if (scope === 'own') return 'walk'
  return [...search].length >= 2 ? 'index' : 'begins'
}

/** What a search is compared with, as the parameters of its statement. */
export function needlesOf(db: Db, search: string, way: SearchWay): Record<string, string> {
  if (way === 'none') return {}
  if (way === 'index') return { match: matchOf(db, search) }
  const sorted = asSorted(search)
  if (way === 'begins') return { search: sorted, beyond: `${sorted}${last}` }
  return {
    search: sorted,
    slug:
      plain(search)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || '\0',
  }
}

const last = '\u{10ffff}'

/** Without accents and capitals: "Société" and "societe" look for the same. */
function plain(search: string): string {
  return search.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

const termsFrom = statement((db) =>
  db.$client
    .prepare('select term from portfolio_search_terms where term >= ? and term < ? limit 200')
    .pluck(),
)

/**
 * The index is made of runs of three letters, and every text in it ends with two blanks: so two letters are found by
 * the runs that begin with them.
 */
function matchOf(db: Db, search: string): string {
  const letters = plain(search).normalize('NFC')
  if ([...letters].length >= 3) return quoted(search)
  const terms = termsFrom(db).all(letters, `${letters}${last}`) as string[]
  return terms.map(quoted).join(' OR ') || quoted(last.repeat(3))
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
