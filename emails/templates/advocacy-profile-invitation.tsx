import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-profile-invitation'>

export function subject({ setting: { vendor } }: Props): string {
  return fitSubject(`You decide what ${vendor.name} may ask you`, 'You decide what you may be asked')
}

export default function AdvocacyProfileInvitation({ facts, setting }: Props) {
  const { account, sender } = facts
  const { vendor } = setting
  const href = setting.links.advocateProfile()
  return (
    <Frame
      setting={setting}
      preheader="Until you open something, nobody asks you anything. Leaving it closed is fine."
      because={`you are on the ${account} plan`}
      href={href}
    >
      <Title>{`You decide what ${vendor.name} may ask you`}</Title>
      <Paragraph>
        {`${sender} would like to know whether you might tell others what changed at ${account}: in a sentence, in a story, at an event, or not at all.`}
      </Paragraph>
      <Paragraph>
        {`It is yours to say what you are open to, how often, and when you want quiet. Until you open something, nobody asks you anything.`}
      </Paragraph>
      <ActionButton href={href} label="Say what you are open to" setting={setting} />
      <Note>
        This is no request, and it needs no answer. You get such an invitation once in 180 days at most.
      </Note>
    </Frame>
  )
}
