import { saysTheSame } from '#app/domain/activity/shared-text.ts'
import { type ContextField, contextFields, contextFieldTitles } from '#app/domain/plan/context.ts'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { PlainEditor } from '#app/features/activity/together/plain-editor.tsx'
import { TextStateLine, useTextState } from '#app/features/activity/together/text-state.tsx'
import { contextHints } from './context-hints.ts'
import { ContextWords, TermNote } from './context-notes.tsx'
import { type SentWords, useLiveTerms } from './use-live-terms.ts'

type ContextEditorsProps = {
  text: OpenedText
  texts: Record<ContextField, string>
  number: number
  isConfirmed: boolean
  isVendor: boolean
  sent: SentWords
}

const charactersAtMost: Record<ContextField, number> = { headline: 120, challenge: 4000, success: 4000 }

/** The parts of the context, written by several people at once; it becomes a version by itself when writing pauses. */
export function ContextEditors({ text, texts, number, isConfirmed, isVendor, sent }: ContextEditorsProps) {
  const { headline, challenge, success } = texts
  const live = useLiveTerms({ headline, challenge, success }, sent)
  const state = useTextState(text)
  return (
    <>
      {contextFields.map((field) => (
        <div key={field}>
          <PlainEditor
            text={text}
            field={field}
            label={contextFieldTitles[field]}
            hint={contextHints[field]}
            error={tooLong(live.texts[field] ?? '', charactersAtMost[field])}
            isOneLine={field === 'headline'}
            isEnded={state === 'ended' || state === 'full'}
            find={live.placesIn}
            onText={(words) => live.write(field, words)}
          />
          <TermNote live={live} isVendor={isVendor} field={field} />
        </div>
      ))}
      <ContextWords texts={live.texts} isConfirmed={isConfirmed} />
      <TextStateLine
        text={text}
        isSettled={saysTheSame(live.texts, { headline, challenge, success })}
        settled={number === 0 ? 'Others see what you write as you write it.' : `This is version ${number}.`}
        coming={`They become version ${number + 1} when writing pauses.`}
      />
    </>
  )
}

function tooLong(words: string, atMost: number): string | undefined {
  return words.trim().length > atMost
    ? `Shorten this to ${atMost.toLocaleString('en')} characters or fewer. Until then it is kept, but no new version.`
    : undefined
}
