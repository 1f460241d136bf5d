import { readFullDate } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-deputy-named'>

export function subject({ facts: { approver } }: Props): string {
  return fitSubject(`${approver} named you deputy`, 'You were named deputy on a plan')
}

export default function CareDeputyNamed({ facts, setting }: Props) {
  const { locale } = setting.reader
  const { account, accountSlug, approver, startsOn, endsOn } = facts
  const href = setting.links.deputies(accountSlug)
  const days =
    startsOn === endsOn
      ? `on ${readFullDate(startsOn, locale)}`
      : `from ${readFullDate(startsOn, locale)} to ${readFullDate(endsOn, locale)}`
  return (
    <Frame
      setting={setting}
      preheader={`You may sign in their place on the ${account} plan, between two days.`}
      because={`${approver} named you on the ${account} plan`}
      href={href}
    >
      <Title>{`You sign for ${approver}`}</Title>
      <Paragraph>
        {`${approver} named you to sign in their place on the ${account} plan with ${setting.vendor.name}, ${days}.`}
      </Paragraph>
      <ActionButton href={href} label="See for whom and when" setting={setting} />
      <Note>{`Everybody sees that you signed, and for whom. On other days your rights are as before. ${approver} can end this at any time.`}</Note>
    </Frame>
  )
}
