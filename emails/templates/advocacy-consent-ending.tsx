import { consentScopeTitles } from '../../app/domain/advocacy/consent-words.ts'
import { readFullDate } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Points, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-consent-ending'>

export function subject({ facts: { expiresOn }, setting: { reader } }: Props): string {
  const { locale } = reader
  return fitSubject(
    `What you allowed ends on ${readFullDate(expiresOn, locale)}`,
    'What you allowed ends soon',
  )
}

export default function AdvocacyConsentEnding({ facts, setting }: Props) {
  const { locale } = setting.reader
  const { account, accountSlug, about, aboutId, title, scopes, expiresOn } = facts
  const { vendor, links } = setting
  const href = links.consents(accountSlug, about, aboutId)
  return (
    <Frame
      setting={setting}
      preheader="Extend it with a press, or do nothing and let it end."
      because={`you may decide what ${vendor.name} shows of ${account}`}
      href={href}
    >
      <Title>Extend it, or let it end</Title>
      <Paragraph>{`For “${title}” this is allowed until ${readFullDate(expiresOn, locale)}:`}</Paragraph>
      <Points items={scopes.map((scope) => consentScopeTitles[scope])} />
      <ActionButton href={href} label="Look at it and extend it" setting={setting} />
      <Note>
        {`To let it end, leave this mail alone: after that day ${vendor.name} shows nothing of it any more. It is only extended by your own press.`}
      </Note>
    </Frame>
  )
}
