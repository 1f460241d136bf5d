import type { ToldStep } from '../../app/domain/advocacy/referral.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'advocacy-referral-news'>

/** Who it is about, with no more than its reader wrote. */
const whom = (company: string) => (company === '' ? 'Somebody who came by your link' : company)

const titles: Record<ToldStep, (who: string) => string> = {
  accepted: (who) => `${who} would like to talk`,
  opportunity: (who) => `${who}: the talks go on`,
  won: (who) => `${who} is a customer now`,
  lost: (who) => `${who}: not this time`,
  disqualified: (who) => `${who}: not a match`,
  duplicate: (who) => `${who} is known already`,
}

const tells: Record<ToldStep, (vendor: string) => string> = {
  accepted: (vendor) =>
    `They chose it themselves, and ${vendor} gets in touch with them now. You need do nothing.`,
  opportunity: (vendor) => `${vendor} and they have found something worth looking at together.`,
  won: (vendor) => `It began with you. ${vendor} thanks you for it.`,
  lost: () =>
    'It did not come to anything for now, which says nothing about your judgement. Thank you for it.',
  disqualified: (vendor) =>
    `${vendor} could not help them well enough, and has told them so. Thank you for thinking of them.`,
  duplicate: (vendor) =>
    `${vendor} was in touch with this company before, so nothing follows from it by itself. Thank you for thinking of them.`,
}

export function subject({ facts: { step, company } }: Props): string {
  return fitSubject(titles[step](whom(company)), 'News of your referral')
}

export default function ReferralNews({ facts, setting }: Props) {
  const { accountSlug, step, company } = facts
  const href = setting.links.referrals(accountSlug)
  return (
    <Frame
      setting={setting}
      preheader="What came of a referral of yours, and that you need do nothing."
      because="you referred somebody"
      href={href}
    >
      <Title>{titles[step](whom(company))}</Title>
      <Paragraph>{tells[step](setting.vendor.name)}</Paragraph>
      <ActionButton href={href} label="See your referrals" setting={setting} />
      <Note>You can stop these mails on that page with one press. Your referrals stay there either way.</Note>
    </Frame>
  )
}
