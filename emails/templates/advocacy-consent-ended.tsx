import { consentScopeTitles } from '../../app/domain/advocacy/consent-words.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Points, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-consent-ended'>

export function subject({ facts: { title } }: Props): string {
  return fitSubject(`A consent has ended: “${title}”`, 'A consent has ended')
}

export default function AdvocacyConsentEnded({ facts, setting }: Props) {
  const { account, accountSlug, about, aboutId, title, scopes, copies, side } = facts
  const { vendor, links } = setting
  const href =
    side === 'vendor' ? links.accountConsents(accountSlug) : links.consents(accountSlug, about, aboutId)
  return (
    <Frame
      setting={setting}
      preheader={`Its last day is over, and nothing is shown from it any more. About ${account}.`}
      because={side === 'vendor' ? `you look after ${account}` : `you gave this consent to ${vendor.name}`}
      href={href}
    >
      <Title>A consent has ended</Title>
      <Paragraph>{`About “${title}”, its last day is over for:`}</Paragraph>
      <Points items={scopes.map((scope) => consentScopeTitles[scope])} />
      {copies > 0 && side === 'vendor' && (
        <Paragraph>{`Copies outside that must come down within seven days: ${copies}.`}</Paragraph>
      )}
      <ActionButton href={href} label="See what is allowed now" setting={setting} />
      <Note>Who gave it can give it again at any time. Nothing is shown from it until then.</Note>
    </Frame>
  )
}
