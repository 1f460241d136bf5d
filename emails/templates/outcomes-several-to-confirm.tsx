import { readNumber } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'outcomes-several-to-confirm'>

export function subject({ facts: { outcome, figures }, setting: { reader } }: Props): string {
  return fitSubject(
    `To confirm: ${counted(figures, reader.locale)} for ${outcome}`,
    `To confirm: ${counted(figures, reader.locale)}`,
    'New figures wait for you',
  )
}

export default function OutcomesSeveralToConfirm({ facts, setting }: Props) {
  const { accountSlug, outcome, figures, reporter } = facts
  const href = setting.links.toConfirm(accountSlug)
  return (
    <Frame
      setting={setting}
      preheader={`${reporter} brought them in. Look them over and confirm those that are right.`}
      because="you may confirm what is measured on this plan"
      href={href}
    >
      <Title>Are these figures right?</Title>
      <Paragraph>
        {reporter} brought in {counted(figures, setting.reader.locale)} for “{outcome}”. You can confirm them
        all at once, or dispute those that do not hold.
      </Paragraph>
      <ActionButton href={href} label="Look them over" setting={setting} />
      <Note>
        Once you confirm a figure, it counts as verified, and everyone on the plan sees that it was you.
      </Note>
    </Frame>
  )
}

function counted(figures: number, locale: string): string {
  return figures === 1 ? '1 figure' : `${readNumber(`${figures}`, locale)} figures`
}
