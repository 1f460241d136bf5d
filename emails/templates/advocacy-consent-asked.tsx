import { consentScopeTitles } from '../../app/domain/advocacy/consent-words.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Points, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-consent-asked'>

export function subject({ facts: { title, needsSpeaker } }: Props): string {
  if (needsSpeaker)
    return fitSubject(`Who speaks for your company about “${title}”?`, 'Who speaks for your company?')
  return fitSubject(`You decide what we may say: “${title}”`, 'You decide what we may say')
}

export default function AdvocacyConsentAsked({ facts, setting }: Props) {
  const { account, accountSlug, about, aboutId, title, person, scopes, needsSpeaker } = facts
  const { vendor, links } = setting
  const href = needsSpeaker ? links.speakers(accountSlug) : links.consents(accountSlug, about, aboutId)
  const who = person === '' ? vendor.name : `${person} (${vendor.name})`
  return (
    <Frame
      setting={setting}
      preheader="Each thing by itself, and until when: nothing happens before you say so."
      because={`you are on the ${account} plan with ${vendor.name}`}
      href={href}
    >
      <Title>{needsSpeaker ? 'Who speaks for your company?' : 'You decide what we may say'}</Title>
      <Paragraph>{`${who} asks for your consent about “${title}”:`}</Paragraph>
      <Points items={scopes.map((scope) => consentScopeTitles[scope])} />
      {needsSpeaker && (
        <Paragraph>
          {`Nobody speaks for ${account} yet. As an approver you name somebody, or yourself; then they decide.`}
        </Paragraph>
      )}
      <ActionButton
        href={href}
        label={needsSpeaker ? 'Name who speaks' : 'Read and decide'}
        setting={setting}
      />
      <Note>
        Nothing is published until you agree. You choose each thing by itself, may decline without a reason,
        and take any of it back later with one press.
      </Note>
    </Frame>
  )
}
