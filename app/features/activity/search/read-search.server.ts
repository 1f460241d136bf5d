import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import { type FoundKind, foundKinds, foundKindTitles } from '#app/domain/activity/found-kind.ts'
import { foundPath } from '#app/domain/activity/found-path.ts'
import { cutAround, fitOf, type HitPart, markHits } from '#app/domain/activity/hit-parts.ts'
import { readSearchWords, type SearchWords } from '#app/domain/activity/search-words.ts'
import { excerptOf } from '#app/domain/plan/comment.ts'
import type { Db } from '#db/client.server.ts'
import { findThings } from './find-things.server.ts'
import type { FoundThing } from './search-statements.server.ts'

/** The plan that the search was opened from, and who the reader is there. */
export type SearchedFrom = { slug: string; name: string; actor: PlanActor }

export type SearchHit = {
  key: string
  href: string
  /** Its name, or for what has none the words themselves. */
  title: HitPart[]
  /** Words of its text, where those are what fits. */
  snippet: HitPart[]
  /** Whose it is: "Northwind Traders", "Maria Oliveira on Northwind Traders"; of the plan one is on without its name. */
  about: string
  isInternal: boolean
  isEnded: boolean
}

export type SearchGroup = { kind: FoundKind; title: string; hits: SearchHit[]; hasMore: boolean }

type Asked = {
  person: Person
  from: SearchedFrom | null
  q: string
  previewOf: string | null
  kind: FoundKind | null
  limit: number
}

/**
 * What a reader finds, by kind, as a page or palette shows it. Looking with a customer's eyes they find what a contributor
 * of that account would, and nothing elsewhere.
 */
export function readSearch(db: Db, { person, from, previewOf, q, kind, limit }: Asked): SearchGroup[] {
  const words = readSearchWords(q)
  const isPreview = from?.actor.side === 'customer' && from.actor.isPreview
  const hereId = from?.actor.accountId ?? null
  const kinds = kind ? [kind] : foundKinds
  const looking = { hereId, isOnlyHere: isPreview, previewOf, limit: limit + 1 }
  const found = findThings(db, { person, words, kinds, ...looking })
  return kinds.flatMap((each) => {
    const things = found.filter((thing) => thing.kind === each)
    if (things.length === 0) return []
    const hits = things.slice(0, limit).map((thing) => readHit(thing, { words, hereId }))
    return [{ kind: each, title: foundKindTitles[each], hits, hasMore: things.length > limit }]
  })
}

type Reading = { words: SearchWords; hereId: string | null }

function readHit(thing: FoundThing, { words, hereId }: Reading): SearchHit {
  const { kind, subjectId, slug, title, body, visibility, accountEndedAt } = thing
  const name = title || foundNames[kind]
  const isNamed = name !== null && (fitOf(name, words) !== null || body === '')
  return {
    key: `${kind} ${subjectId}`,
    href: foundPath(slug, thing),
    title: name === null ? cutAround(body, words, 120) : markHits(excerptOf(name, 160), words),
    snippet: isNamed || name === null ? [] : cutAround(body, words),
    about: aboutOf(thing, thing.accountId === hereId),
    isInternal: visibility === 'internal',
    isEnded: accountEndedAt !== null,
  }
}

/** What is called by its kind where it has no name of its own; a comment is its words. */
const foundNames: Record<FoundKind, string | null> = {
  ...{ account: null, person: null, goal: null, outcome: null, milestone: null, review: null, story: null },
  ...{ context: 'Context', comment: null, team_notes: 'Team notes' },
}

/** On a plan's own page its name goes without saying. */
function aboutOf({ kind, account, author }: FoundThing, isHere: boolean): string {
  if (kind === 'account') return ''
  const place = isHere ? '' : account
  if (kind !== 'comment' || author === null) return place
  return isHere ? author : `${author} on ${account}`
}
