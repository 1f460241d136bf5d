import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-referral-came'>

export function subject({ facts: { referrer } }: Props): string {
  return fitSubject(`Somebody ${referrer} referred wants to talk`, 'A referral wants to talk')
}

export default function ReferralCame({ facts, setting }: Props) {
  const { referralId, referrer, account, isKnown } = facts
  const href = setting.links.referral(referralId)
  return (
    <Frame
      setting={setting}
      preheader="They filled in themselves how to reach them."
      because={`you look after the ${account} plan`}
      href={href}
    >
      <Title>{`Somebody ${referrer} referred wants to talk`}</Title>
      <Paragraph>
        {`${referrer} (${account}) told them about you, and they chose to be contacted. Who they are stands on the page.`}
        {isKnown && ' Their company seems to be known already: look there before you write.'}
      </Paragraph>
      <ActionButton href={href} label="See who it is" setting={setting} />
      <Note>
        Write within a working day, and mention who sent them. What they wrote is not repeated in mails.
      </Note>
    </Frame>
  )
}
