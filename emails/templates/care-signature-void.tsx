import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Frame } from '../parts/frame.tsx'
import { stageTitle } from '../parts/stage-words.ts'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'care-signature-void'>

export function subject({ facts: { toStage } }: Props): string {
  return fitSubject(`Please sign again: the move to ${stageTitle(toStage)}`)
}

export default function CareSignatureVoid({ facts, setting }: Props) {
  const { account, accountSlug, fromStage, toStage, signer, because } = facts
  const href = setting.links.sign(accountSlug, fromStage)
  return (
    <Frame
      setting={setting}
      preheader={`Something the signature rested on is different now on the ${account} plan.`}
      because={`you may sign for your side on the ${account} plan`}
      href={href}
    >
      <Title>{`The move to ${stageTitle(toStage)} has to be signed again`}</Title>
      <Paragraph>
        {`${signer} had signed it. Before the other side did, something changed, so that signature does not count any more:`}
      </Paragraph>
      <Paragraph>{`${because}.`}</Paragraph>
      <ActionButton href={href} label="See what has changed" setting={setting} />
      <Note>
        A signature stands for exactly what was there when it was given. Read the list again, then sign.
      </Note>
    </Frame>
  )
}
