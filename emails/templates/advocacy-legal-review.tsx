import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { OpenUntil } from '../parts/open-until.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-legal-review'>

export function subject({ facts: { title, account } }: Props): string {
  return fitSubject(
    `A text of ${account} to review: “${title}”`,
    `A text of ${account} to review`,
    'A text to review',
  )
}

export default function AdvocacyLegalReview({ facts, setting }: Props) {
  const { legalReviewId, account, title, person, name } = facts
  const { vendor, links } = setting
  const href = links.legalReview(legalReviewId)
  return (
    <Frame
      setting={setting}
      preheader="One text on one page, without a login. Your answer takes one press."
      because={`${person} named this address as the reviewer`}
      href={href}
    >
      <Title>{`A text of ${account} to review`}</Title>
      <Paragraph>
        {`${name}, ${person} asks you to review “${title}”, a case study of ${account} that ${vendor.name} would like to publish.`}
      </Paragraph>
      <Paragraph>
        You can write beside it, suggest other words, approve exactly this text or ask for changes.
      </Paragraph>
      <ActionButton href={href} label="Read the text" setting={setting} />
      <Note>
        The link is for you alone, shows this one text and nothing else of the plan, and works until you have
        answered
        <OpenUntil setting={setting} />.
      </Note>
    </Frame>
  )
}
