import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-quote-published'>

export function subject({ setting: { vendor } }: Props): string {
  return fitSubject(`Your quote stands on the wall of ${vendor.name}`, 'Your quote is public')
}

export default function QuotePublished({ facts, setting }: Props) {
  const { accountSlug, testimonialId, quote } = facts
  const href = setting.links.quote(accountSlug, testimonialId)
  const { name } = setting.vendor
  return (
    <Frame
      setting={setting}
      preheader="Exactly as you wrote it, named as you allowed."
      because="you wrote this quote"
      href={href}
    >
      <Title>Your quote is public</Title>
      <Quote by={`Your words, on the wall of ${name}`}>{quote}</Quote>
      <ActionButton href={href} label="See it, change it, take it back" setting={setting} />
      <Note>You can take it back at any time with one press. It is gone from there within a minute.</Note>
    </Frame>
  )
}
