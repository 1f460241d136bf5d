import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-story-review'>

export function subject({ facts: { title } }: Props): string {
  return fitSubject(`Your story to read: “${title}”`, 'Your story is ready to read')
}

export default function AdvocacyStoryReview({ facts, setting }: Props) {
  const { account, accountSlug, storyId, title, number, person, note } = facts
  const { vendor, links } = setting
  const href = links.story(accountSlug, storyId)
  return (
    <Frame
      setting={setting}
      preheader="Nothing is published until you approve the exact text."
      because={`you approve texts for ${account} on the plan with ${vendor.name}`}
      href={href}
    >
      <Title>Your story is ready to read</Title>
      <Paragraph>
        {`${person} asks you to read version ${number} of “${title}”. Approve it as it stands, suggest other words, or ask for changes.`}
      </Paragraph>
      {note !== '' && <Quote by={person}>{note}</Quote>}
      <ActionButton href={href} label="Read the story" setting={setting} />
      <Note>
        What you approve is exactly the text you read; whoever changes a word asks you again. Its figures come
        from outcomes you have confirmed.
      </Note>
    </Frame>
  )
}
