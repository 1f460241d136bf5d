import { freezeSentences } from '../../app/domain/advocacy/freeze-words.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-story-frozen'>

export function subject({ facts: { title } }: Props): string {
  return fitSubject(`Taken down for now: “${title}”`, 'A story is taken down for now')
}

export default function AdvocacyStoryFrozen({ facts, setting }: Props) {
  const { account, accountSlug, storyId, title, outcome, because } = facts
  const { vendor, links } = setting
  const href = links.story(accountSlug, storyId)
  return (
    <Frame
      setting={setting}
      preheader="A figure in it no longer stands. It comes back once a text is approved again."
      because={`you are on the ${account} plan with ${vendor.name}`}
      href={href}
    >
      <Title>A figure in this story no longer stands</Title>
      <Paragraph>{`“${title}” prints “${outcome}”. ${freezeSentences[because]}`}</Paragraph>
      <Paragraph>
        Nobody reads the story until a text is approved again: the same one, if its figures stand again, or
        one with the figures of today.
      </Paragraph>
      <ActionButton href={href} label="Look at the story" setting={setting} />
      <Note>Nothing you wrote is lost. The story’s address stays the same.</Note>
    </Frame>
  )
}
