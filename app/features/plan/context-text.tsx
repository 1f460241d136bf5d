import type { MarkedPart } from '#app/domain/care/marked-text.ts'
import { termSentence } from '#app/domain/care/marked-text.ts'
import { contextWordsAtLeast } from '#app/domain/plan/context.ts'
import type { contextPage } from './context-page.server.ts'

type Page = ReturnType<typeof contextPage>
type ContextTextProps = NonNullable<Page['current']> & { isVendor: boolean }

/** The text as it stands; the vendor's terms are marked for those who can say it otherwise. */
export function ContextText(props: ContextTextProps) {
  const { runs, headline, challenge, success, terms, words, number, writtenBy, writtenOn, isVendor } = props
  return (
    <div className="flex flex-col gap-4">
      {headline && (
        <p className="title-section">
          <Marked runs={runs.headline} />
        </p>
      )}
      {challenge && <Part heading="The challenge" runs={runs.challenge} />}
      {success && <Part heading="What success looks like" runs={runs.success} />}
      {terms.length > 0 && (
        <p className="text-sm text-warning">{termSentence(terms, isVendor ? 'vendor' : 'customer')}</p>
      )}
      <p className="text-sm text-muted">
        Version {number}, written by {writtenBy}, {writtenOn} · {readWords(words)}
      </p>
    </div>
  )
}

/** "32 of 40 words" while a text says too little, then "86 words". */
function readWords(words: number): string {
  return words < contextWordsAtLeast ? `${words} of ${contextWordsAtLeast} words` : `${words} words`
}

function Part({ heading, runs }: { heading: string; runs: readonly MarkedPart[] }) {
  return (
    <div>
      <h2 className="eyebrow">{heading}</h2>
      <p className="mt-1 max-w-[72ch] whitespace-pre-line">
        <Marked runs={runs} />
      </p>
    </div>
  )
}

/** Runs of a text, those that are the vendor's terms marked. */
export function Marked({ runs }: { runs: readonly MarkedPart[] }) {
  return runs.map(({ text, isTerm }, place) => {
    return isTerm ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>
  })
}
