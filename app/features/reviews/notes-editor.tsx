import { useState } from 'react'
import { saysTheSame } from '#app/domain/activity/shared-text.ts'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { PlainEditor } from '#app/features/activity/together/plain-editor.tsx'
import { TextStateLine, useTextState } from '#app/features/activity/together/text-state.tsx'

type NotesEditorProps = {
  text: OpenedText
  /** What the review keeps now. */
  kept: string
  label: string
  isLabelHidden?: boolean
  charactersAtMost: number
  /** Left out where the form around it has a press of its own. */
  hasPress?: boolean
}

/** Notes of a review or of one thing on its agenda, written by several people at once; kept by themselves when writing pauses. */
export function NotesEditor({ text, kept, ...rest }: NotesEditorProps) {
  const { label, isLabelHidden = false, charactersAtMost, hasPress = true } = rest
  const [words, setWords] = useState(kept)
  const state = useTextState(text)
  const isTooLong = words.trim().length > charactersAtMost
  return (
    <>
      <PlainEditor
        text={text}
        field="notes"
        label={label}
        isLabelHidden={isLabelHidden}
        error={
          isTooLong
            ? `Shorten this to ${charactersAtMost.toLocaleString('en')} characters or fewer`
            : undefined
        }
        isEnded={state === 'ended' || state === 'full'}
        onText={setWords}
      />
      <TextStateLine
        text={text}
        isSettled={saysTheSame({ words }, { words: kept })}
        settled="Others see what you write as you write it."
        coming="They go into the review when writing pauses."
        hasPress={hasPress}
      />
    </>
  )
}
