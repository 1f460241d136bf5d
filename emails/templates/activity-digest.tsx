import { Heading, Text } from '@react-email/components'
import type { DigestLines } from '../../app/domain/activity/digest.ts'
import { fitSubject } from '../header-text.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { Box } from '../parts/box.tsx'
import { Frame } from '../parts/frame.tsx'
import { day, serif } from '../parts/palette.ts'
import { Note, Paragraph, Title } from '../parts/words.tsx'
import type { MailProps } from '../template.ts'

type Props = MailProps<'activity-digest'>

export function subject({ facts: { accounts, waiting } }: Props): string {
  const [first] = accounts
  const waits = waiting === 1 ? 'one thing waits for you' : `${waiting} things wait for you`
  const where =
    accounts.length === 1 && first ? first.account : `${first?.account ?? 'Your plans'} and others`
  return waiting > 0
    ? fitSubject(`Your week: ${waits}`, 'Your week on the plan')
    : fitSubject(`Your week: ${where}`, 'Your week on the plan')
}

export default function ActivityDigest({ facts, setting }: Props) {
  const { accounts, waiting, more, since } = facts
  const [only] = accounts
  const href = setting.links.page(accounts.length === 1 && only ? only.path : '/notices')
  return (
    <Frame
      setting={setting}
      preheader={`What changed in value since ${since}, what comes next, and what waits for you.`}
      because="a weekly summary of your plans is what you chose"
      href={href}
    >
      <Title>Your week</Title>
      <Paragraph>{waiting === 0 ? `Since ${since}:` : `Since ${since}. ${waitsOf(waiting)}.`}</Paragraph>
      {accounts.map((account) => (
        <Account key={account.path} account={account} />
      ))}
      {more > 0 && (
        <Paragraph>{more === 1 ? 'And one more account.' : `And ${more} more accounts.`}</Paragraph>
      )}
      <ActionButton
        href={href}
        label={accounts.length === 1 ? 'Open the plan' : 'See all of it'}
        setting={setting}
      />
      <Note>It comes once a week, when your week begins, and not at all when there is nothing to say.</Note>
    </Frame>
  )
}

function waitsOf(waiting: number): string {
  return waiting === 1 ? 'One thing waits for you' : `${waiting} things wait for you`
}

function Account({ account: { account, value, waiting, next, news, more } }: { account: DigestLines }) {
  return (
    <Box look="wash">
      <Heading as="h2" className="ink" style={name}>
        {account}
      </Heading>
      {value !== '' && (
        <Text className="ink" style={{ ...line, fontWeight: 600 }}>
          {value}
        </Text>
      )}
      <Part title="Waits for you" lines={waiting} />
      <Part title="Next" lines={next} />
      <Part title="News" lines={more > 0 ? [...news, `and ${more} more`] : news} />
    </Box>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <Text className="muted" style={heading}>
        {title}
      </Text>
      {lines.map((words) => (
        <Text key={words} className="ink" style={line}>
          {`– ${words}`}
        </Text>
      ))}
    </>
  )
}

const name = {
  color: day.ink,
  fontFamily: serif,
  fontSize: 19,
  lineHeight: '26px',
  margin: '0 0 4px',
} as const
const heading = { color: day.muted, fontSize: 13, lineHeight: '18px', margin: '12px 0 2px' } as const
const line = {
  color: day.ink,
  fontSize: 15,
  lineHeight: '22px',
  margin: '0 0 3px',
  wordBreak: 'break-word',
} as const
