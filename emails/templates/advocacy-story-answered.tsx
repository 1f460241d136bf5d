import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-story-answered'>

export function subject({ facts: { person, title, verdict } }: Props): string {
  return verdict === 'approved'
    ? fitSubject(`${person} approved “${title}”`, `${person} approved the story`, 'A story was approved')
    : fitSubject(`${person} asks for changes: “${title}”`, 'A story needs changes')
}

export default function AdvocacyStoryAnswered({ facts, setting }: Props) {
  const { account, accountSlug, storyId, title, person, verdict, note } = facts
  const { vendor, links } = setting
  const href = links.story(accountSlug, storyId)
  const isApproved = verdict === 'approved'
  return (
    <Frame
      setting={setting}
      preheader={
        isApproved ? 'The consents it takes are asked for now.' : 'The story is with its writers again.'
      }
      because={`you look after the ${account} plan at ${vendor.name}`}
      href={href}
    >
      <Title>{isApproved ? `${person} approved the text` : `${person} asks for changes`}</Title>
      <Paragraph>
        {isApproved
          ? `“${title}” is approved as it stands. Once the consents it takes are given, you can publish it.`
          : `“${title}” is with its writers again.`}
      </Paragraph>
      {note !== '' && <Quote by={person}>{note}</Quote>}
      <ActionButton href={href} label="Open the story" setting={setting} />
    </Frame>
  )
}
