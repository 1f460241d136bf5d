import { useState } from 'react'
import { saysTheSame } from '#app/domain/activity/shared-text.ts'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { PlainEditor } from '#app/features/activity/together/plain-editor.tsx'
import { TextStateLine, useTextState } from '#app/features/activity/together/text-state.tsx'
import { teamNotesAtMost } from './team-notes-form.ts'

type TeamNotesEditorProps = { opened: OpenedText; text: string; number: number }

/** The notes, written by several people at once; they become a version by themselves when writing pauses. */
export function TeamNotesEditor({ opened, text, number }: TeamNotesEditorProps) {
  const [words, setWords] = useState(text)
  const state = useTextState(opened)
  const isTooLong = words.trim().length > teamNotesAtMost
  return (
    <>
      <PlainEditor
        text={opened}
        field="text"
        label="Team notes"
        isLabelHidden
        error={
          isTooLong
            ? `Shorten this to ${teamNotesAtMost.toLocaleString('en')} characters or fewer`
            : undefined
        }
        isEnded={state === 'ended' || state === 'full'}
        onText={setWords}
      />
      <TextStateLine
        text={opened}
        isSettled={saysTheSame({ text: words }, { text })}
        settled={number === 0 ? 'Others see what you write as you write it.' : `This is version ${number}.`}
        coming={`They become version ${number + 1} when writing pauses.`}
      />
    </>
  )
}
