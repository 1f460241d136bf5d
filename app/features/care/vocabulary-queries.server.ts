import { asc, desc, eq, isNull } from 'drizzle-orm'
import { builtInTerms } from '#app/domain/care/built-in-terms.ts'
import { compileVocabulary, type Vocabulary } from '#app/domain/care/vocabulary.ts'
import type { Db } from '#db/client.server.ts'
import { events } from '#db/schema/activity.ts'
import { users, vendor } from '#db/schema/auth.ts'
import { vocabularyTerms } from '#db/schema/care-words.ts'
import { statement } from '#db/statement.server.ts'

const liveTerms = statement((db) =>
  db
    .select({
      id: vocabularyTerms.id,
      term: vocabularyTerms.term,
      folded: vocabularyTerms.folded,
      kind: vocabularyTerms.kind,
      addedAt: vocabularyTerms.addedAt,
      addedBy: users.name,
    })
    .from(vocabularyTerms)
    .leftJoin(users, eq(users.id, vocabularyTerms.addedBy))
    .where(isNull(vocabularyTerms.removedAt))
    .orderBy(asc(vocabularyTerms.folded))
    .prepare(),
)

/** The terms that admins keep, in the order of the alphabet. One statement. */
export function listTerms(db: Db) {
  return liveTerms(db).all()
}

const vendorNames = statement((db) => db.select({ name: vendor.name }).from(vendor).limit(1).prepare())

/** The vendor's own name, which always is a term; nothing before set-up. One statement. */
export function ownTerms(db: Db): string[] {
  return builtInTerms(vendorNames(db).get()?.name ?? '')
}

/** Everything that counts as the vendor's words: its own name first, then what admins keep. Two statements. */
export function vocabularyTexts(db: Db): string[] {
  return [...ownTerms(db), ...listTerms(db).map(({ term }) => term)]
}

const deploymentHead = statement((db) =>
  db
    .select({ hash: events.hash })
    .from(events)
    .where(eq(events.chain, ''))
    .orderBy(desc(events.number))
    .limit(1)
    .prepare(),
)

const newestTerm = statement((db) =>
  db
    .select({ id: vocabularyTerms.id })
    .from(vocabularyTerms)
    .orderBy(desc(vocabularyTerms.addedAt))
    .limit(1)
    .prepare(),
)

const compiled = new WeakMap<object, { stamp: string; vocabulary: Vocabulary }>()

/**
 * The vocabulary ready for `findTerms`, made anew only when something was written into the deployment's history: every
 * change of a term, and of the vendor's name, is. Two short statements when nothing has changed.
 */
export function currentVocabulary(db: Db): Vocabulary {
  const head = deploymentHead(db).get()?.hash.toString('base64') ?? ''
  const stamp = `${head} ${newestTerm(db).get()?.id ?? ''}`
  const kept = compiled.get(db.$client)
  if (kept?.stamp === stamp) return kept.vocabulary
  const vocabulary = compileVocabulary(vocabularyTexts(db))
  compiled.set(db.$client, { stamp, vocabulary })
  return vocabulary
}
