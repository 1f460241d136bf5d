import { valuationSentence } from '../../app/domain/outcomes/valuation-sentence.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'outcomes-terms-proposed'>

export function subject({ facts: { outcome } }: Props): string {
  return fitSubject(
    `To agree: how ${outcome} is counted`,
    'To agree: how a result is counted',
    'A result to agree',
  )
}

export default function OutcomesTermsProposed({ facts, setting }: Props) {
  const { accountSlug, account, outcomeId, outcome, told, person } = facts
  const href = setting.links.terms(accountSlug, outcomeId)
  const counted = told ? valuationSentence(told.outcome, told.currency, setting.reader.locale) : facts.counted
  return (
    <Frame
      setting={setting}
      preheader={`${person} proposes it. Nothing counts as confirmed until your side agrees.`}
      because={`you may agree how results are counted on the ${account} plan`}
      href={href}
    >
      <Title>How should this be counted?</Title>
      <Paragraph>
        {person} proposes how “{outcome}” is counted on the {account} plan.
      </Paragraph>
      {counted !== '' && <Quote by={`Proposed by ${person}`}>{counted}</Quote>}
      <ActionButton href={href} label="Read and agree" setting={setting} />
      <Note>
        You can agree it there, say how much of the improvement is down to the product, or change it. Until
        then no figure of it counts as confirmed.
      </Note>
    </Frame>
  )
}
