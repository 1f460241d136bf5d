import { consentScopeTitles } from '../../app/domain/advocacy/consent-words.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Points, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-consent-flagged'>

export function subject({ facts: { title } }: Props): string {
  return fitSubject(`Does this still hold? “${title}”`, 'Does what was allowed still hold?')
}

export default function AdvocacyConsentFlagged({ facts, setting }: Props) {
  const { account, accountSlug, title, scopes, person, isOver, side } = facts
  const { vendor, links } = setting
  const href = links.accountConsents(accountSlug)
  return (
    <Frame
      setting={setting}
      preheader="It stays as it is until somebody who may decides: keep it, or take it back."
      because={side === 'vendor' ? `you look after ${account}` : `you may decide for ${account}`}
      href={href}
    >
      <Title>Does this still hold?</Title>
      <Paragraph>
        {isOver
          ? `The work of ${account} and ${vendor.name} has ended. About “${title}”, this is still allowed:`
          : `${person}, who allowed the following for ${account}, has left. About “${title}”:`}
      </Paragraph>
      <Points items={scopes.map((scope) => consentScopeTitles[scope])} />
      <ActionButton href={href} label="Keep it or take it back" setting={setting} />
      <Note>
        {side === 'vendor'
          ? `Only ${account} can decide this. Until then it stays as it is.`
          : `Whoever speaks for ${account} decides with one press. Until then it stays as it is.`}
      </Note>
    </Frame>
  )
}
