import type { UseFormReturn } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { saysTheSame } from '#app/domain/activity/shared-text.ts'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { TextStateLine } from '#app/features/activity/together/text-state.tsx'
import { togetherParts } from '../section-titles.ts'
import type { WritePageData } from '../write-page.server.ts'

type StoryStateProps = { text: OpenedText; form: UseFormReturn; page: WritePageData }

/** Where the words of a story are, and what makes a version of them. */
export function StoryState({ text, form, page }: StoryStateProps) {
  const { number, fields, takesApprovalBack, isInReview } = page
  const watched: unknown[] = useWatch({ control: form.control, name: [...togetherParts] })
  const says = Object.fromEntries(togetherParts.map((part, index) => [part, String(watched[index] ?? '')]))
  const kept = Object.fromEntries(togetherParts.map((part) => [part, fields[part]]))
  return (
    <TextStateLine
      text={text}
      isSettled={saysTheSame(says, kept)}
      settled={number === 0 ? 'Others see what you write as you write it.' : `This is version ${number}.`}
      coming={
        takesApprovalBack || isInReview
          ? 'They become a version only when you save them as one.'
          : `They become version ${number + 1} when writing pauses.`
      }
      hasPress={false}
    />
  )
}
