import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-consent-receipt'>

export function subject({ facts: { title } }: Props): string {
  return fitSubject(`Your receipt: what you allowed for “${title}”`, 'Your receipt: what you allowed')
}

export default function AdvocacyConsentReceipt({ facts, setting }: Props) {
  const { receiptId, account, words, wordsHash } = facts
  const { vendor, links } = setting
  const href = links.receipt(receiptId)
  return (
    <Frame
      setting={setting}
      preheader="Keep this mail: its link takes any of it back, without a login."
      because={`you gave consent on the ${account} plan with ${vendor.name}`}
      href={href}
    >
      <Title>What you allowed, word for word</Title>
      {lined(words).map(({ key, line }) => (
        <Paragraph key={key}>{line}</Paragraph>
      ))}
      <ActionButton href={href} label="See it, or take it back" setting={setting} />
      <Note>
        {`Keep this mail. The link needs no login and goes on working after you have left ${account}. Opening it changes nothing; taking something back is one press there.`}
      </Note>
      <Note>
        {'Fingerprint of these words (SHA-256): '}
        <span style={{ wordBreak: 'break-all' }}>{wordsHash}</span>
      </Note>
    </Frame>
  )
}

/** The lines of a text with a key each, equal lines told apart. */
function lined(words: string): { key: string; line: string }[] {
  const seen = new Map<string, number>()
  return words.split('\n').map((line) => {
    const times = (seen.get(line) ?? 0) + 1
    seen.set(line, times)
    return { key: `${times} ${line}`, line }
  })
}
