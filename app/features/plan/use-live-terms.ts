import { useMemo, useState } from 'react'
import { type MarkedPart, markTerms } from '#app/domain/care/marked-text.ts'
import { compileVocabulary, findTerms } from '#app/domain/care/vocabulary.ts'

/** The vendor's terms as they are sent to somebody who may write; `allowed` folded, as the matcher compares them. */
export type SentWords = { terms: readonly string[]; allowed: readonly string[] }

export type LiveText = {
  /** What is written in each field at this moment. */
  texts: Record<string, string>
  write: (field: string, text: string) => void
  runsOf: (text: string) => MarkedPart[]
  /** Where the terms stand in a text. */
  placesIn: (text: string) => readonly { start: number; end: number }[]
  /** The terms that stand in a text, as they are written there. */
  termsOf: (text: string) => string[]
}

/** Follows what is being typed and finds the vendor's terms in it, with the function the server uses. */
export function useLiveTerms(start: Record<string, string>, { terms, allowed }: SentWords): LiveText {
  const [texts, setTexts] = useState(start)
  const find = useMemo(() => {
    const vocabulary = compileVocabulary(terms)
    const passedOver = new Set(allowed)
    return (text: string) => findTerms(vocabulary, text, passedOver)
  }, [terms, allowed])
  return {
    texts,
    write: (field, text) => setTexts((before) => ({ ...before, [field]: text })),
    runsOf: (text) => markTerms(text, find(text)),
    placesIn: find,
    termsOf: (text) => find(text).map(({ start: from, end }) => text.slice(from, end)),
  }
}
