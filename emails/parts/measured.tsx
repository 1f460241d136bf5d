import { Text } from '@react-email/components'
import { readPeriod } from '../../app/domain/outcomes/period.ts'
import { readFigure } from '../../app/domain/outcomes/units.ts'
import { readFullDate } from '../../app/domain/reading.ts'
import type { StoredFigure } from '../catalogue.ts'
import type { MailSetting } from '../template.ts'
import { Box } from './box.tsx'
import { day, serif } from './palette.ts'

type MeasuredProps = {
  value: string
  outcome: string
  measuredOn: string
  /** The first day of an amount's period. */
  periodFrom?: string | undefined
  reporter?: string
  setting: MailSetting
}

/** One measured value as the plan shows it: the figure, what it measures, when, and from whom. */
export function Measured({ value, outcome, measuredOn, periodFrom, reporter, setting }: MeasuredProps) {
  const { locale } = setting.reader
  const when = periodFrom
    ? `For ${readPeriod({ from: periodFrom, to: measuredOn }, locale)}`
    : `Measured on ${readFullDate(measuredOn, locale)}`
  const origin = [when, reporter && `reported by ${reporter}`]
  return (
    <Box look="wash">
      <Text className="muted" style={small}>
        {outcome}
      </Text>
      <Text className="ink" style={figure}>
        {value}
      </Text>
      <Text className="muted" style={small}>
        {origin.filter(Boolean).join(', ')}
      </Text>
    </Box>
  )
}

/** A figure as its reader writes numbers; as the mail has it, where it has nothing else. */
export function readMeasured(
  { value, measured }: { value: string; measured?: StoredFigure },
  { reader }: MailSetting,
): string {
  return measured ? readFigure(measured.value, measured, reader.locale) : value
}

const small = {
  color: day.muted,
  fontSize: 14,
  lineHeight: '20px',
  margin: 0,
  wordBreak: 'break-word',
} as const

const figure = {
  color: day.ink,
  fontFamily: serif,
  fontSize: 32,
  fontWeight: 700,
  lineHeight: '40px',
  margin: '2px 0 4px',
  wordBreak: 'break-word',
} as const
