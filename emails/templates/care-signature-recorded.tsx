import { readFullDate } from '../../app/domain/reading.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { aboutStage, stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-signature-recorded'>

export function subject({ facts: { toStage }, setting: { vendor } }: Props): string {
  const title = stageTitle(toStage)
  return fitSubject(
    `${vendor.name} recorded your yes to ${title}`,
    `Your yes to ${title} was recorded for you`,
  )
}

export default function CareSignatureRecorded({ facts, setting }: Props) {
  const { locale } = setting.reader
  const { account, accountSlug, fromStage, toStage, person, objectionOn } = facts
  const href = setting.links.gate(accountSlug, fromStage)
  const { name } = setting.vendor
  return (
    <Frame
      setting={setting}
      preheader={`Read on what it rests. If it is not right, you can object until ${readFullDate(objectionOn, locale)}.`}
      because={`you sign for ${account} on its plan with ${name}`}
      href={href}
    >
      <Title>{`${name} recorded that ${account} agrees`}</Title>
      <Paragraph>
        {`Nobody at ${account} had signed the move to ${stageTitle(toStage)} after two mails. ${person} of ${name} wrote down that you agreed to it elsewhere, and where. The plan has moved to ${stageTitle(toStage)}.`}
      </Paragraph>
      <Paragraph>{aboutStage(toStage)}</Paragraph>
      <ActionButton href={href} label="See what was recorded" setting={setting} />
      <Note>
        {`Is that not right? You can object on that page until ${readFullDate(objectionOn, locale)}. The plan then goes back to ${stageTitle(fromStage)}.`}
      </Note>
    </Frame>
  )
}
