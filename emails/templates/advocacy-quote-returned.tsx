import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-quote-returned'>

export function subject({ setting: { vendor } }: Props): string {
  return fitSubject(`${vendor.name} has a question about your quote`, 'A question about your quote')
}

export default function QuoteReturned({ facts, setting }: Props) {
  const { accountSlug, testimonialId, person, reason } = facts
  const href = setting.links.quote(accountSlug, testimonialId)
  return (
    <Frame
      setting={setting}
      preheader="The question is in this mail. Nothing was changed."
      because="you wrote this quote"
      href={href}
    >
      <Title>A question about your quote</Title>
      <Paragraph>Your words are as you wrote them, and nothing of them is public.</Paragraph>
      <Quote by={person}>{reason}</Quote>
      <ActionButton href={href} label="Change it or leave it" setting={setting} />
      <Note>You owe nobody another version. If you leave it, it stays with you.</Note>
    </Frame>
  )
}
