import { Text } from '@react-email/components'
import { dateFormat } from '../../app/domain/intl.ts'
import type { ReviewDate } from '../reviews-catalogue.ts'
import type { MailSetting } from '../template.ts'
import { Box } from './box.tsx'
import { day, serif } from './palette.ts'

type Instant = Pick<ReviewDate, 'startsAt' | 'timeZone'>
type Dated = Pick<ReviewDate, 'review' | 'place' | 'minutes' | 'timeZone' | 'startsAt'>
type ReviewWhenProps = { facts: Dated; setting: MailSetting; isOff?: boolean }

/** A review's or a talk's title, day, hours (in its zone, and in the reader's) and place; struck through when it is off. */
export function ReviewWhen({ facts, setting, isOff = false }: ReviewWhenProps) {
  const { review, place, minutes, timeZone } = facts
  return (
    <Box look="wash">
      <Text className="ink" style={{ ...title, textDecoration: isOff ? 'line-through' : 'none' }}>
        {review}
      </Text>
      <Text className="ink" style={line}>
        {`${readDay(facts, setting)}, ${readHour(facts, setting)}, ${minutes} minutes`}
      </Text>
      <Text className="muted" style={small}>
        {[zoneWords(timeZone), ...forReader(facts, setting)].join('. ')}
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
export function readDay({ startsAt, timeZone }: Instant, { reader }: MailSetting): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return dateFormat(reader.locale, options).format(new Date(startsAt))
}

function readHour({ startsAt, timeZone }: Instant, { reader }: MailSetting): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone } as const
  return dateFormat(reader.locale, options).format(new Date(startsAt))
}

/** "For you 14:00, Berlin time", where the reader's clocks show something else. */
function forReader(facts: Instant, setting: MailSetting): string[] {
  const { timeZone } = setting.reader
  const own = { startsAt: facts.startsAt, timeZone }
  const isSameDay = readDay(own, setting) === readDay(facts, setting)
  if (isSameDay && readHour(own, setting) === readHour(facts, setting)) return []
  const onDay = isSameDay ? '' : `${readDay(own, setting)}, `
  return [`For you ${onDay}${readHour(own, setting)}, ${zoneWords(timeZone)}`]
}

/** "Europe/Lisbon" as people say it: "Lisbon time". */
function zoneWords(timeZone: string): string {
  const town = timeZone.split('/').at(-1) ?? timeZone
  return `${town.replaceAll('_', ' ')} time`
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
