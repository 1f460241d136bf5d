import { termSentence } from '#app/domain/care/marked-text.ts'
import { type ContextField, contextWords, contextWordsAtLeast } from '#app/domain/plan/context.ts'
import type { LiveText } from './use-live-terms.ts'

type ContextWordsProps = { texts: Record<string, string>; isConfirmed: boolean }

/** How much is written, and what a change does to a text that is confirmed. */
export function ContextWords({ texts, isConfirmed }: ContextWordsProps) {
  const words = contextWords({ challenge: texts.challenge ?? '', success: texts.success ?? '' })
  return (
    <>
      <p className="mb-2 text-sm text-muted" aria-live="polite">
        {words < contextWordsAtLeast
          ? `${words} words so far. ${contextWordsAtLeast} or more together say enough to work with.`
          : `${words} words together.`}
      </p>
      {isConfirmed && (
        <p className="mb-2 text-sm text-muted">This text is confirmed. Saving a change asks for it again.</p>
      )}
    </>
  )
}

type TermNoteProps = { live: LiveText; isVendor: boolean; field: ContextField }

/** A kind question under a field with the vendor's words in it. Nothing is refused for them. */
export function TermNote({ live, isVendor, field }: TermNoteProps) {
  const sentence = termSentence(live.termsOf(live.texts[field] ?? ''), isVendor ? 'vendor' : 'customer')
  return (
    <p aria-live="polite" className={sentence ? '-mt-5 mb-2.5 text-sm text-warning' : 'sr-only'}>
      {sentence}
    </p>
  )
}
