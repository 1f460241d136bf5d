import { consentScopeTitles } from '../../app/domain/advocacy/consent-words.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Points, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-consent-withdrawn'>

export function subject({ facts: { person, side, title } }: Props): string {
  if (side === 'customer') return fitSubject(`Taken back: “${title}”`, 'Your consent is taken back')
  return fitSubject(`${person} took back a consent`, 'A consent was taken back')
}

export default function AdvocacyConsentWithdrawn({ facts, setting }: Props) {
  const { account, accountSlug, about, aboutId, title, scopes, person, copies, side } = facts
  const { vendor, links } = setting
  const href =
    side === 'vendor' ? links.accountConsents(accountSlug) : links.consents(accountSlug, about, aboutId)
  return (
    <Frame
      setting={setting}
      preheader={`It took hold at once; the record of what was allowed stays. About ${account}.`}
      because={side === 'vendor' ? `you look after ${account}` : `you gave this consent to ${vendor.name}`}
      href={href}
    >
      <Title>{side === 'vendor' ? `${person} took back a consent` : 'It is taken back'}</Title>
      <Paragraph>{`About “${title}”, no longer allowed:`}</Paragraph>
      <Points items={scopes.map((scope) => consentScopeTitles[scope])} />
      <Paragraph>{afterwards({ side, copies, vendor: vendor.name })}</Paragraph>
      <ActionButton href={href} label="See what is allowed now" setting={setting} />
      <Note>
        Our own pages follow at once. The record of the consent itself is kept, so that both sides can show
        what was allowed and until when.
      </Note>
    </Frame>
  )
}

function afterwards({
  side,
  copies,
  vendor,
}: {
  side: 'vendor' | 'customer'
  copies: number
  vendor: string
}) {
  if (copies === 0) return 'No copies outside are known.'
  const counted = copies === 1 ? 'One copy outside' : `${copies} copies outside`
  if (side === 'vendor')
    return `${counted} must come down within seven days; each is a task on the plan’s consents page.`
  return `${counted} (such as in a sales deck) will be taken down by ${vendor} within seven days.`
}
