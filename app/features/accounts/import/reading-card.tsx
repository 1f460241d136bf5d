import { dateChoices, dateTitles } from '#app/domain/tables/date-style.ts'
import { type DelimiterWord, delimiterTitles } from '#app/domain/tables/delimiter.ts'
import { encodings, encodingTitles } from '#app/domain/tables/encoding.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { readingForm } from './import-form.ts'

type ReadingCardProps = {
  importId: string
  reading: { encoding: string; delimiter: string; headerLine: string; dates: string }
  headerLines: { line: number; text: string }[]
}

const delimiterOptions = (Object.keys(delimiterTitles) as DelimiterWord[]).map((value) => ({
  value,
  label: delimiterTitles[value],
}))

/** How the file is read: found out by itself, and to be put right where that went wrong. */
export function ReadingCard({ importId, reading, headerLines }: ReadingCardProps) {
  return (
    <Card title="How the file is read">
      <ActionForm
        key={JSON.stringify(reading)}
        intent="change-reading"
        schema={readingForm}
        start={{ importId, ...reading }}
        hidden={['importId']}
      >
        {({ field, error, isPending }) => (
          <div className="flex flex-col gap-3.5">
            <Field label="Letters" error={error('encoding')} isRequired>
              <Select
                {...field('encoding')}
                options={encodings.map((value) => ({ value, label: encodingTitles[value] }))}
              />
            </Field>
            <Field label="Between two cells" error={error('delimiter')} isRequired>
              <Select {...field('delimiter')} options={delimiterOptions} />
            </Field>
            <Field label="Column names" error={error('headerLine')} isRequired>
              <Select
                {...field('headerLine')}
                options={headerLines.map(({ line, text }) => ({
                  value: String(line),
                  label: `Line ${line}: ${text}`,
                }))}
              />
            </Field>
            <Field label="Dates with slashes" error={error('dates')} isRequired>
              <Select
                {...field('dates')}
                options={dateChoices.map((value) => ({ value, label: dateTitles[value] }))}
              />
            </Field>
            <Button type="submit" isPending={isPending} className="self-start">
              Read it this way
            </Button>
          </div>
        )}
      </ActionForm>
    </Card>
  )
}
