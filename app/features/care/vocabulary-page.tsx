import { Notice } from '#app/ui/notice.tsx'
import { AddTermCard, ImportTermsCard } from './vocabulary-forms.tsx'
import { type TermRow, VocabularyTable } from './vocabulary-table.tsx'
import type { Said } from './what-was-added.ts'

export type VocabularyPageProps = {
  /** The vendor's own name, which always counts. */
  own: readonly string[]
  terms: readonly TermRow[]
  said: Said | null
}

/** The vendor's own words, as admins keep them. */
export function VocabularyPage({ own, terms, said }: VocabularyPageProps) {
  return (
    <>
      {said && <WhatCameOfIt {...said} />}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <VocabularyTable own={own} terms={terms} />
        <div className="flex min-w-0 flex-col gap-5 max-xl:order-first">
          <AddTermCard />
          <ImportTermsCard />
        </div>
      </div>
    </>
  )
}

function WhatCameOfIt({ added, known, knownTerms, respelled }: Said) {
  const titles = [
    added > 0 && (added === 1 ? '1 term added' : `${added} terms added`),
    respelled.length > 0 && 'Spelling changed',
    added === 0 && respelled.length === 0 && 'Nothing new',
  ]
  return (
    <Notice
      tone={added + respelled.length > 0 ? 'good' : 'info'}
      title={titles.find(Boolean)}
      className="mb-5"
    >
      {known > 0 && <p>{knownSentence(known, knownTerms)}</p>}
      {respelled.length > 0 && (
        <p>
          Now written as {listOf(respelled)}: with the words apart they are found with a space between them
          too.
        </p>
      )}
    </Notice>
  )
}

function knownSentence(known: number, terms: readonly string[]): string {
  const more = known - terms.length
  const named = listOf(more > 0 ? [...terms, `${more} more`] : terms)
  return `There already, so not added twice: ${named}.`
}

function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
