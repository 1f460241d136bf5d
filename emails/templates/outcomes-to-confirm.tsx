import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Measured, readMeasured } from '../parts/measured.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'outcomes-to-confirm'>

export function subject({ facts, setting }: Props): string {
  const { outcome } = facts
  const value = readMeasured(facts, setting)
  return fitSubject(
    `To confirm: ${outcome}, ${value}`,
    `To confirm: ${outcome}`,
    'A new figure waits for you',
  )
}

export default function OutcomesToConfirm({ facts, setting }: Props) {
  const { accountSlug, outcomeId, outcome, measuredOn, periodFrom, reporter } = facts
  const href = setting.links.figure(accountSlug, { outcomeId, measurementId: facts.measurementId })
  return (
    <Frame
      setting={setting}
      preheader={`${reporter} reported it. Is it right? One press to confirm or dispute.`}
      because="you may confirm what is measured on this plan"
      href={href}
    >
      <Title>Is this figure right?</Title>
      <Paragraph>{reporter} reported a new figure on your plan. You can say whether it holds.</Paragraph>
      <Measured
        value={readMeasured(facts, setting)}
        outcome={outcome}
        measuredOn={measuredOn}
        periodFrom={periodFrom}
        reporter={reporter}
        setting={setting}
      />
      <ActionButton href={href} label="Confirm or dispute" setting={setting} />
      <Note>Once you confirm it, it counts as verified, and everyone on the plan sees that it was you.</Note>
    </Frame>
  )
}
