import { Link } from '@react-email/components'
import { Fragment } from 'react'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { day } from '../parts/palette.ts'
import { ReviewWhen, readDay } from '../parts/review-when.tsx'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-talk-invited'>

export function subject({ facts: { event, organizer } }: Props): string {
  return fitSubject(
    `${organizer} invites you to speak at ${event}`,
    `Will you speak at ${event}?`,
    'An invitation to speak',
  )
}

const answers = [
  { answer: 'accepted', label: 'I would like to' },
  { answer: 'tentative', label: 'Perhaps' },
  { answer: 'declined', label: 'I cannot' },
] as const

/** The entry in the calendar says perhaps until the speaker has confirmed; the answer is a press on the page behind each link. */
export default function AdvocacyTalkInvited({ facts, setting }: Props) {
  const { accountSlug, inviteId, event, talk, organizer, message } = facts
  const href = setting.links.talk(accountSlug, inviteId)
  return (
    <Frame
      setting={setting}
      preheader={`${readDay(facts, setting)}. Yes, perhaps and no are one press each.`}
      because={`${organizer} invited you to speak, which your profile allows`}
      href={href}
    >
      <Title>Would you like to speak?</Title>
      <Paragraph>{`${organizer} invites you to speak at ${event}:`}</Paragraph>
      <ReviewWhen setting={setting} facts={{ ...facts, review: talk }} />
      {message && <Quote by={organizer}>{message}</Quote>}
      <ActionButton href={href} label="Answer the invitation" setting={setting} />
      <div data-skip-in-text="true">
        <Paragraph isAfterAction>
          {'In one press: '}
          {answers.map(({ answer, label }, index) => (
            <Fragment key={answer}>
              {index > 0 && ' · '}
              <Link href={setting.links.talk(accountSlug, inviteId, answer)} className="ink" style={link}>
                {label}
              </Link>
            </Fragment>
          ))}
        </Paragraph>
      </div>
      <Note>
        A yes is not binding yet: you confirm once the programme is set. The attached entry holds the date in
        your calendar, and follows every change.
      </Note>
    </Frame>
  )
}

const link = { color: day.ink, textDecoration: 'underline' } as const
