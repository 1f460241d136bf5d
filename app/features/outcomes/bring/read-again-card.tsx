import { dateTitles } from '#app/domain/tables/date-style.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select } from '#app/ui/inputs.tsx'
import { readAgainForm } from './bring-form.ts'
import type { LookPageData } from './look-page.server.ts'

const numberTitles = {
  auto: 'As the column shows',
  point: 'Point: 1,234.5',
  comma: 'Comma: 1.234,5',
} as const
const headerTitles = {
  auto: 'As it looks',
  yes: 'Holds the column names',
  no: 'Is a figure already',
} as const

/** How the lines were read, and how else they could be. */
export function ReadAgainCard({ look }: { look: LookPageData }) {
  const { draftId, reading, readAs, chosen } = look
  const start = { ...reading, draftId, dateColumn: chosen.date, valueColumn: chosen.value }
  return (
    <Card title="How they were read">
      <p className="mb-4 text-sm text-muted wrap-anywhere">{readAs}.</p>
      <ActionForm intent="read-again" schema={readAgainForm} start={start} hidden={['draftId']}>
        {(tools) => (
          <>
            <ReadingFields tools={tools} look={look} />
            <Button type="submit" isPending={tools.isPending}>
              Read them this way
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function ReadingFields({ tools: { field, error }, look }: { tools: FormTools; look: LookPageData }) {
  const undated = { value: 'none', label: 'No dates: one period after the other' }
  return (
    <>
      <Field label="Date" error={error('dateColumn')} isRequired>
        <Select {...field('dateColumn')} options={[...look.columns, undated]} />
      </Field>
      <Field label="Figure" error={error('valueColumn')} isRequired>
        <Select {...field('valueColumn')} options={look.columns} />
      </Field>
      <Field label="The first line" error={error('header')} isRequired>
        <Select {...field('header')} options={optionsOf(headerTitles)} />
      </Field>
      <Field label="Dates like 3/4/2026" error={error('dates')} isRequired>
        <Select {...field('dates')} options={optionsOf(dateTitles)} />
      </Field>
      <Field label="Decimals" error={error('numbers')} isRequired>
        <Select {...field('numbers')} options={optionsOf(numberTitles)} />
      </Field>
      <Field label="Without dates they begin on" error={error('startsOn')}>
        <DateInput {...field('startsOn')} />
      </Field>
    </>
  )
}

function optionsOf<T extends Record<string, string>>(titles: T) {
  return Object.entries(titles).map(([value, label]) => ({ value, label }))
}
