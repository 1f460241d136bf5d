import type { ChangeEvent } from 'react'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select } from '#app/ui/inputs.tsx'
import { ownPeriod } from './measurement-form.ts'
import type { Measuring } from './measuring.server.ts'

type Dated = { measuredOn: string; periodFrom: string | null; measuredOnText: string }
type PeriodFieldsProps = { tools: FormTools; measuring: Measuring; today: string; corrected?: Dated }

/** What the days of the form hold at first: the corrected figure's, the newest period without a figure, or today. */
export function startOfPeriod({ kind, periods }: Measuring, corrected: Dated | null, today: string) {
  if (kind === 'level') return { measuredOn: corrected?.measuredOn ?? today }
  if (corrected) return { ...daysOf(spanOf(corrected)), period: spanOf(corrected) }
  const period = periods[0]?.value ?? ownPeriod
  return { ...daysOf(period), period }
}

/**
 * The period of an amount: one of the list, or its own two days. Choosing one fills in the days, changing a day makes it
 * the amount's own period; without JavaScript the days count where the list says so.
 */
export function PeriodFields({ tools, measuring, today, corrected }: PeriodFieldsProps) {
  const { field, error, form } = tools
  const own = corrected && { value: spanOf(corrected), label: corrected.measuredOnText }
  const free = measuring.periods.filter(({ value }) => value !== own?.value)
  const options = [
    ...(own ? [own] : []),
    ...free,
    { value: ownPeriod, label: 'Other days: from and to as below' },
  ]
  const period = field('period')
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    void period.onChange(event)
    if (event.target.value === ownPeriod) return
    const days = daysOf(event.target.value)
    form.setValue('periodFrom', days.periodFrom)
    form.setValue('measuredOn', days.measuredOn)
  }
  const day = (name: 'periodFrom' | 'measuredOn') => {
    const known = field(name)
    const onChange = (event: ChangeEvent<HTMLInputElement>) => {
      form.setValue('period', ownPeriod)
      return known.onChange(event)
    }
    return { ...known, onChange }
  }
  return (
    <>
      <Field
        label={measuring.periodWord}
        error={error('period')}
        isRequired
        className="sm:col-span-2 sm:max-w-96"
      >
        <Select {...period} onChange={choose} options={options} />
      </Field>
      <Field label="From" error={error('periodFrom')} isRequired>
        <DateInput {...day('periodFrom')} max={today} />
      </Field>
      <Field label="To, its last day" error={error('measuredOn')} isRequired>
        <DateInput {...day('measuredOn')} max={today} />
      </Field>
    </>
  )
}

function spanOf({ measuredOn, periodFrom }: Dated): string {
  return `${periodFrom ?? measuredOn}/${measuredOn}`
}

function daysOf(period: string): { periodFrom: string; measuredOn: string } {
  const [periodFrom = '', measuredOn = ''] = period === ownPeriod ? [] : period.split('/')
  return { periodFrom, measuredOn }
}
