import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-referral-received'>

export function subject({ setting: { vendor } }: Props): string {
  return fitSubject(`${vendor.name} has your request to be contacted`, 'Your request to be contacted')
}

/** It goes to an address somebody typed: it repeats nothing of what they typed with it. */
export default function ReferralReceived({ facts, setting }: Props) {
  const href = setting.links.introduction(facts.referralId)
  const { name } = setting.vendor
  return (
    <Frame
      setting={setting}
      preheader="It was not you, or you think otherwise? One press deletes everything."
      because={`this address was given to be contacted by ${name}`}
      href={href}
    >
      <Title>{`${name} will write to you`}</Title>
      <Paragraph>
        {`Somebody gave this address and asked to be contacted by ${name}. If that was you, there is nothing to do.`}
      </Paragraph>
      <ActionButton href={href} label="See or delete what we have" setting={setting} />
      <Note>
        {`If it was not you, or you think otherwise, delete it there with one press. Keep this mail: the address works as long as ${name} has anything about you.`}
      </Note>
    </Frame>
  )
}
