import { rewardAboutWords } from '../../app/domain/advocacy/reward.ts'
import { readMoney } from '../../app/domain/outcomes/money.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Quote, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-reward'>

const titles = {
  approved: 'A thank-you for you',
  issued: 'Your thank-you is on its way',
  reversed: 'A thank-you was taken back',
}

export function subject({ facts: { state }, setting: { vendor } }: Props): string {
  return fitSubject(`${titles[state]}, from ${vendor.name}`, titles[state])
}

export default function AdvocacyReward({ facts, setting }: Props) {
  const { state, about, what, money, accountSlug } = facts
  const worth = money ? readMoney(money.minor, money.currency, setting.reader.locale) : facts.worth
  const { name } = setting.vendor
  const href = setting.links.rewards(accountSlug)
  const sentences = {
    approved: `You gave ${name} ${rewardAboutWords[about]}, and ${name} would like to thank you for it:`,
    issued: `You gave ${name} ${rewardAboutWords[about]}. What was promised for it has been sent:`,
    reversed: `What ${name} had promised you for ${rewardAboutWords[about]} was taken back:`,
  }
  return (
    <Frame
      setting={setting}
      preheader={`It is for ${rewardAboutWords[about]}, whatever you said in it.`}
      because={`you gave ${name} ${rewardAboutWords[about]}`}
      href={href}
    >
      <Title>{titles[state]}</Title>
      <Paragraph>{sentences[state]}</Paragraph>
      <Quote by={worth ? `Worth ${worth}` : `From ${name}`}>{what}</Quote>
      <ActionButton href={href} label="Look at it" setting={setting} />
      <Note>
        It never depends on what you said. Wherever your words stand in public, a line beside them says that
        there was a thank-you; your name is not in it.
      </Note>
    </Frame>
  )
}
