import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Measured, readMeasured } from '../parts/measured.tsx'
import { Note, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'outcomes-disputed'>

export function subject({ facts: { person, outcome } }: Props): string {
  return fitSubject(`${person} disputes ${outcome}`, `Disputed: ${outcome}`, 'A figure was disputed')
}

export default function OutcomesDisputed({ facts, setting }: Props) {
  const { accountSlug, outcomeId, measurementId, outcome, measuredOn, periodFrom, person, reason } = facts
  const { links } = setting
  const href = measurementId
    ? links.figure(accountSlug, { outcomeId, measurementId })
    : links.outcome(accountSlug, outcomeId)
  return (
    <Frame
      setting={setting}
      preheader="The reason is in this mail. The figure counts again once it is settled."
      because="you reported this figure or look after this plan"
      href={href}
    >
      <Title>{person} disputes a figure</Title>
      <Measured
        value={readMeasured(facts, setting)}
        outcome={outcome}
        measuredOn={measuredOn}
        periodFrom={periodFrom}
        setting={setting}
      />
      <Quote by={person}>{reason}</Quote>
      <ActionButton href={href} label="See the figure" setting={setting} />
      <Note>
        While it is disputed it counts in no total. Answer on the plan, or report the corrected figure there.
      </Note>
    </Frame>
  )
}
