import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-quote-submitted'>

export function subject({ facts: { person, account } }: Props): string {
  return fitSubject(`${person} (${account}) gave you a quote`, `${person} gave you a quote`, 'A new quote')
}

export default function QuoteSubmitted({ facts, setting }: Props) {
  const { accountSlug, account, testimonialId, person } = facts
  const href = setting.links.quote(accountSlug, testimonialId)
  return (
    <Frame
      setting={setting}
      preheader="Read it, then accept it or give it back with a reason."
      because={`you look after the ${account} plan`}
      href={href}
    >
      <Title>{`${person} gave you a quote`}</Title>
      <Paragraph>
        {`${person} of ${account} has written what changed for them, and said how they may be named.`}
      </Paragraph>
      <ActionButton href={href} label="Read it" setting={setting} />
      <Note>
        Nobody but {person} changes its words. If something is not right, give it back and say what.
      </Note>
    </Frame>
  )
}
