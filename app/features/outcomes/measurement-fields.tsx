import { acceptedFiles } from '#app/features/files/file-kinds.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, FileInput, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { correctMeasurementForm, reportMeasurementForm } from './measurement-form.ts'
import type { SeriesRow } from './series-row.ts'

export type MeasurementFormProps = {
  outcomeId: string
  /** The figure to be corrected; left out, a new one is reported. */
  corrected?: SeriesRow
  /** The unit in words, for the label: "days". */
  unitText: string
  baselineOn: string
  today: string
  backHref: string
}

/** Reports a new figure, or puts a right one in the place of a wrong one. */
export function MeasurementForm(props: MeasurementFormProps) {
  const { outcomeId, corrected, today } = props
  if (!corrected) {
    return (
      <ActionForm
        intent="report"
        schema={reportMeasurementForm}
        start={{ outcomeId, measuredOn: today, value: '', note: '', link: '' }}
        hidden={['outcomeId']}
        hasFiles
      >
        {(tools) => <MeasurementFields tools={tools} save="Report it" {...props} />}
      </ActionForm>
    )
  }
  const { id: measurementId, measuredOn, value, evidence } = corrected
  const start = { measurementId, measuredOn, value, note: evidence.note, link: evidence.link?.href ?? '' }
  return (
    <ActionForm
      intent="correct"
      schema={correctMeasurementForm}
      start={start}
      hidden={['measurementId']}
      subject="measurementId"
      hasFiles
    >
      {(tools) => <MeasurementFields tools={tools} save="Save the correction" {...props} />}
    </ActionForm>
  )
}

type FieldsProps = MeasurementFormProps & { tools: FormTools; save: string }

function MeasurementFields({ tools, save, corrected, unitText, baselineOn, today, backHref }: FieldsProps) {
  const { field, error, isPending } = tools
  const file = corrected?.evidence.file
  return (
    <>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field label={unitText ? `Figure, in ${unitText}` : 'Figure'} error={error('value')} isRequired>
          <TextInput {...field('value')} inputMode="decimal" autoComplete="off" />
        </Field>
        <Field label="Measured on" error={error('measuredOn')} isRequired>
          <DateInput {...field('measuredOn')} min={baselineOn} max={today} />
        </Field>
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
      </div>
      <div className="mt-2 flex flex-wrap gap-2.5">
        <Button type="submit" kind="primary" isPending={isPending}>
          {save}
        </Button>
        <LinkButton href={backHref}>Cancel</LinkButton>
      </div>
    </>
  )
}
