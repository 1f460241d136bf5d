import { readFullDate, readNumber } from '#app/domain/reading.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { readingForm, readingLocales, weekdayTitles } from './reading-form.ts'

type ReadingCardProps = {
  start: { locale: string; workStarts: number; workEnds: number; workDays: string }
  timeZone: string
}

/** When a person works, and how dates and numbers are written for them. */
export function ReadingCard({ start, timeZone }: ReadingCardProps) {
  const showToast = useShowToast()
  const { locale, workStarts, workEnds, workDays } = start
  const texts = {
    locale,
    workStarts: clockOf(workStarts),
    workEnds: clockOf(workEnds),
    workDays: [...workDays],
  }
  return (
    <Card title="When you read">
      <p className="mb-3 text-muted text-pretty">
        The weekly summary comes when your first working day begins, and never outside your hours. They are as
        clocks show them in {timeZone.replaceAll('_', ' ')}.
      </p>
      <ActionForm
        intent="save-reading"
        schema={readingForm}
        start={texts}
        onDone={() => showToast({ message: 'Your hours are saved' })}
      >
        {({ field, oneOf, error, isPending }) => (
          <>
            <div className="grid grid-cols-2 gap-3">
              <Field label="From" isRequired error={error('workStarts')}>
                <TextInput {...field('workStarts')} type="time" />
              </Field>
              <Field label="Until" isRequired error={error('workEnds')}>
                <TextInput {...field('workEnds')} type="time" />
              </Field>
            </div>
            <fieldset className="mb-4">
              <legend className="mb-1 font-semibold">Days</legend>
              <div className="grid grid-cols-2 gap-y-1">
                {weekdayTitles.map((title, index) => (
                  <Checkbox
                    key={title}
                    {...oneOf('workDays', String(index + 1))}
                    label={<span className="font-medium">{title}</span>}
                  />
                ))}
              </div>
              {error('workDays') && <p className="mt-1 text-sm text-danger">{error('workDays')}</p>}
            </fieldset>
            <Field label="Dates and numbers" hint="How they are written for you" error={error('locale')}>
              <Select
                {...field('locale')}
                placeholder="As usual here"
                options={readingLocales.map((value) => ({ value, label: exampleOf(value) }))}
              />
            </Field>
            <Button type="submit" isPending={isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

const names = new Intl.DisplayNames('en', { type: 'language' })

/** "German (Germany): 4. Mai 2026, 1.234,5". */
function exampleOf(locale: string): string {
  return `${names.of(locale)}: ${readFullDate('2026-05-04', locale)}, ${readNumber('1234.5', locale)}`
}

function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
