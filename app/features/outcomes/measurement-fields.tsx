import { acceptedFiles } from '#app/features/files/file-kinds.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, FileInput, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { correctMeasurementForm, reportMeasurementForm } from './measurement-form.ts'
import type { Measuring } from './measuring.server.ts'
import { PeriodFields, startOfPeriod } from './period-fields.tsx'
import type { SeriesRow } from './series-row.ts'
import { SureQuestion } from './sure-question.tsx'
import { ValueField } from './value-field.tsx'

export type MeasurementFormProps = {
  outcomeId: string
  /** The figure to be corrected; left out, a new one is reported. */
  corrected?: SeriesRow
  measuring: Measuring
  baselineOn: string
  today: string
  backHref: string
}

/** Reports a new figure, or puts a right one in the place of a wrong one. */
export function MeasurementForm(props: MeasurementFormProps) {
  const { outcomeId, corrected, measuring, today } = props
  if (!corrected) {
    return (
      <ActionForm
        intent="report"
        schema={reportMeasurementForm}
        start={{ outcomeId, ...startOfPeriod(measuring, null, today), value: '', note: '', link: '' }}
        hidden={['outcomeId']}
        hasFiles
      >
        {(tools) => <MeasurementFields tools={tools} save="Report it" {...props} />}
      </ActionForm>
    )
  }
  const { id: measurementId, value, evidence } = corrected
  const texts = { value, note: evidence.note, link: evidence.link?.href ?? '' }
  return (
    <ActionForm
      intent="correct"
      schema={correctMeasurementForm}
      start={{ measurementId, ...startOfPeriod(measuring, corrected, today), ...texts }}
      hidden={['measurementId']}
      subject="measurementId"
      hasFiles
    >
      {(tools) => <MeasurementFields tools={tools} save="Save the correction" {...props} />}
    </ActionForm>
  )
}

type FieldsProps = MeasurementFormProps & { tools: FormTools; save: string }

function MeasurementFields(props: FieldsProps) {
  const { tools, save, corrected, measuring, baselineOn, today, backHref } = props
  const { field, error, isPending } = tools
  return (
    <>
      <div className="grid gap-x-5 sm:grid-cols-2">
        {measuring.kind === 'amount' && <PeriodFields {...props} />}
        <ValueField tools={tools} measuring={measuring} />
        {measuring.kind === 'level' && (
          <Field label="Measured on" error={error('measuredOn')} isRequired>
            <DateInput {...field('measuredOn')} min={baselineOn} max={today} />
          </Field>
        )}
        <EvidenceFields tools={tools} corrected={corrected} />
      </div>
      <SureQuestion tools={tools} />
      <div className="mt-2 flex flex-wrap gap-2.5">
        <Button type="submit" kind="primary" isPending={isPending}>
          {save}
        </Button>
        <LinkButton href={backHref}>Cancel</LinkButton>
      </div>
    </>
  )
}

type EvidenceProps = { tools: FormTools; corrected: SeriesRow | undefined }

/** What a figure rests on: a note, a link, a file. */
function EvidenceFields({ tools: { field, error }, corrected }: EvidenceProps) {
  const file = corrected?.evidence.file
  return (
    <>
      <Field
        label="Note"
        hint="What somebody should know who reads this figure"
        error={error('note')}
        className="sm:col-span-2"
      >
        <TextArea {...field('note')} rows={2} maxLength={500} />
      </Field>
      <Field label="Link" hint="Where the figure comes from" error={error('link')}>
        <TextInput {...field('link')} type="url" inputMode="url" placeholder="https://" />
      </Field>
      <Field
        label="File"
        hint={file ? `${file.text} stays unless you choose another one` : '10 MB at most'}
        error={error('file')}
      >
        <FileInput name="file" accept={acceptedFiles} />
      </Field>
    </>
  )
}
