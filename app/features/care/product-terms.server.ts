import { compileVocabulary, findTerms, type Vocabulary } from '#app/domain/care/vocabulary.ts'
import type { Db } from '#db/client.server.ts'
import { vocabularyTexts } from './vocabulary-queries.server.ts'

type Asked = {
  /** Changes, at the latest, with every term that comes or goes and with the vendor's own name, which is one. */
  vocabulary: string
  /** The version of the context: its words never change. */
  versionId: string
  texts: readonly string[]
  /** Terms that are plain words for this account, as the matcher folds them. */
  allowed: readonly string[]
}

/** What was worked out for the newest vocabulary; a few thousand contexts at most are remembered. */
type Known = { stamp: string; vocabulary: Vocabulary; found: Map<string, string[]> }

const rememberedAtMost = 5000
const known = new WeakMap<Db, Known>()

/** The vendor's terms in these texts, each once, in the order they first stand there. */
export function findProductTerms(db: Db, asked: Asked): string[] {
  const { vocabulary, found } = knownFor(db, asked.vocabulary)
  const key = `${asked.versionId} ${asked.allowed.join(' ')}`
  const before = found.get(key)
  if (before) return before
  const allowed = new Set(asked.allowed)
  const terms = asked.texts.flatMap((text) => findTerms(vocabulary, text, allowed).map(({ term }) => term))
  const fresh = [...new Set(terms)]
  if (found.size >= rememberedAtMost) found.clear()
  found.set(key, fresh)
  return fresh
}

function knownFor(db: Db, stamp: string): Known {
  const before = known.get(db)
  if (before?.stamp === stamp) return before
  const fresh = { stamp, vocabulary: compileVocabulary(vocabularyTexts(db)), found: new Map() }
  known.set(db, fresh)
  return fresh
}
