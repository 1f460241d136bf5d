import { Text } from '@react-email/components'
import { dateFormat } from '../../app/domain/intl.ts'
import type { ReviewDate } from '../reviews-catalogue.ts'
import { Box } from './box.tsx'
import { day, serif } from './palette.ts'

type Dated = Pick<ReviewDate, 'review' | 'place' | 'minutes' | 'timeZone' | 'startsAt'>
type ReviewWhenProps = { facts: Dated; isOff?: boolean }

/** A review's or a talk's title, day, hours and place; struck through when it is off. */
export function ReviewWhen({ facts, isOff = false }: ReviewWhenProps) {
  const { review, place, minutes, timeZone } = facts
  return (
    <Box look="wash">
      <Text className="ink" style={{ ...title, textDecoration: isOff ? 'line-through' : 'none' }}>
        {review}
      </Text>
      <Text className="ink" style={line}>
        {`${readDay(facts)}, ${readHour(facts)}, ${minutes} minutes`}
      </Text>
      <Text className="muted" style={small}>
        {`As clocks show it in ${timeZone.replaceAll('_', ' ')}`}
      </Text>
      {place && (
        <Text className="ink" style={line}>
          {place}
        </Text>
      )}
    </Box>
  )
}

/** "Friday, 12 June 2026". */
export function readDay({ startsAt, timeZone }: Pick<ReviewDate, 'startsAt' | 'timeZone'>): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return dateFormat('en-GB', options).format(new Date(startsAt))
}

function readHour({ startsAt, timeZone }: Dated): string {
  return dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(startsAt))
}

const title = {
  color: day.ink,
  fontFamily: serif,
  fontSize: 20,
  fontWeight: 700,
  lineHeight: '28px',
  margin: '0 0 6px',
  wordBreak: 'break-word',
} as const

const line = {
  color: day.ink,
  fontSize: 16,
  lineHeight: '24px',
  margin: 0,
  wordBreak: 'break-word',
} as const

const small = { color: day.muted, fontSize: 14, lineHeight: '20px', margin: '0 0 4px' } as const
