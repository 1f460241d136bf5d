import { Heading, Text } from '@react-email/components'
import { Fragment, type ReactNode } from 'react'
import { Box } from './box.tsx'
import { day, serif } from './palette.ts'

type Words = { children: ReactNode }

/** What the mail is about, once, at its top. */
export function Title({ children }: Words) {
  return (
    <Heading as="h1" className="title ink" style={titleStyle}>
      {children}
    </Heading>
  )
}

/** `isAfterAction` leaves air above, where the paragraph follows the button. */
export function Paragraph({ children, isAfterAction }: Words & { isAfterAction?: boolean }) {
  const margin = isAfterAction ? '28px 0 14px' : '0 0 18px'
  return (
    <Text className="ink" style={{ color: day.ink, fontSize: 16, lineHeight: '25px', margin }}>
      {children}
    </Text>
  )
}

/** A few short things, one under the other. */
export function Points({ items }: { items: readonly string[] }) {
  return (
    <Text className="ink" style={pointsStyle}>
      {items.map((item, index) => (
        <Fragment key={item}>
          {index > 0 && <br />}
          {`–\u00A0${item}`}
        </Fragment>
      ))}
    </Text>
  )
}

/** Smaller words under a hairline, after the button. */
export function Note({ children }: Words) {
  return (
    <Text className="muted rule" style={noteStyle}>
      {children}
    </Text>
  )
}

/** What somebody wrote, in their words. */
export function Quote({ children, by }: Words & { by: string }) {
  return (
    <Box look="quote">
      <Text className="ink" style={quoteStyle}>
        “{children}”
      </Text>
      <Text className="muted" style={bylineStyle}>
        {by}
      </Text>
    </Box>
  )
}

const titleStyle = {
  color: day.ink,
  fontFamily: serif,
  fontSize: 27,
  fontWeight: 700,
  letterSpacing: '-0.2px',
  lineHeight: '35px',
  margin: '0 0 16px',
  wordBreak: 'break-word',
} as const

const pointsStyle = { color: day.ink, fontSize: 16, lineHeight: '27px', margin: '0 0 18px' } as const

const noteStyle = {
  borderTop: `1px solid ${day.line}`,
  color: day.muted,
  fontSize: 14,
  lineHeight: '21px',
  margin: '26px 0 0',
  paddingTop: 18,
  wordBreak: 'break-word',
} as const

const bylineStyle = { color: day.muted, fontSize: 14, lineHeight: '20px', margin: '6px 0 0' } as const

const quoteStyle = {
  color: day.ink,
  fontFamily: serif,
  fontSize: 18,
  lineHeight: '27px',
  margin: 0,
  whiteSpace: 'pre-line',
  wordBreak: 'break-word',
} as const
