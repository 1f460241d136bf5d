import { personPoints } from '#app/domain/advocacy/budget.ts'
import { countPoints } from '#app/domain/advocacy/judge-budget.ts'
import { talkFormats } from '#app/domain/advocacy/speaking.ts'
import { advocatePhotoPath, openingsPath } from '#app/domain/paths.ts'
import { acceptedImages } from '#app/features/files/file-kinds.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { DateInput, FileInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { type AdvocateField, advocateFieldTitles, advocateForm, pointChoices } from './advocate-form.ts'

type AdvocateCardProps = { start: Record<AdvocateField, string>; photoFileId: string | null }

const fieldNames = Object.keys(advocateFieldTitles) as AdvocateField[]

/** How somebody wants to be asked, and who they are on a stage. */
export function AdvocateCard({ start, photoFileId }: AdvocateCardProps) {
  const showToast = useShowToast()
  return (
    <Card title="How, how often, and who you are">
      <ActionForm
        intent="save-advocate"
        schema={advocateForm}
        start={start}
        edits={fieldNames}
        labels={advocateFieldTitles}
        hasFiles
        onDone={() => showToast({ message: 'Saved' })}
      >
        {(tools) => (
          <>
            <HowOften tools={tools} />
            <OnStage tools={tools} photoFileId={photoFileId} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
      {photoFileId && (
        <QuickForm intent="remove-photo" action={openingsPath()} className="mt-3">
          <Button type="submit" kind="quiet" size="small">
            Remove the photo
          </Button>
        </QuickForm>
      )}
    </Card>
  )
}

function HowOften({ tools: { field, error } }: { tools: FormTools }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <Field
        label="Quiet until"
        hint="Nobody asks you anything up to and on this day"
        error={error('quietUntil')}
      >
        <DateInput {...field('quietUntil')} />
      </Field>
      <Field
        label="Your limit in 90 days"
        hint="Lower than the usual one, if you like"
        error={error('pointLimit')}
      >
        <Select
          {...field('pointLimit')}
          options={pointChoices.map((value) => ({
            value,
            label: value === '' ? `As usual, ${countPoints(personPoints)}` : countPoints(Number(value)),
          }))}
        />
      </Field>
    </div>
  )
}

function OnStage({ tools, photoFileId }: { tools: FormTools; photoFileId: string | null }) {
  const { field, error, oneOf } = tools
  return (
    <>
      <Field label="What you like to talk about" hint="One topic a line" error={error('topics')}>
        <TextArea {...field('topics')} rows={3} />
      </Field>
      <Fieldset legend="In which form" error={error('formats') ?? ''}>
        <input type="hidden" name="formats" value="" />
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {talkFormats.map((format) => (
            <Checkbox key={format} {...oneOf('formats', format)} label={formatTitles[format]} />
          ))}
        </div>
      </Fieldset>
      <Field label="Where" hint="Regions, towns, or only online" error={error('regions')}>
        <TextInput {...field('regions')} />
      </Field>
      <Field label="Who you are" hint="A few sentences for a programme" error={error('bio')}>
        <TextArea {...field('bio')} rows={4} />
      </Field>
      <Field label="Photo" hint="PNG, JPEG or WebP, 10 MB at most" error={error('photo')}>
        <FileInput name="photo" accept={acceptedImages} />
      </Field>
      {photoFileId && (
        <img
          src={`${advocatePhotoPath()}?of=${photoFileId}`}
          alt="You, as others would see you"
          className="mb-4 size-24 rounded-card border border-line object-cover"
        />
      )}
    </>
  )
}

const formatTitles = {
  talk: 'A talk',
  panel: 'A panel',
  workshop: 'A workshop',
  fireside: 'A conversation',
  webinar: 'A webinar',
} as const
