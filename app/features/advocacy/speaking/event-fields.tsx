import { talkFormats, talkFormatTitles } from '#app/domain/advocacy/speaking.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'

type EventFieldsProps = { tools: FormTools; timeZones: readonly string[] }

/** What an event is written down with; the same for a new one and for one that is still ahead. */
export function EventFields({ tools, timeZones }: EventFieldsProps) {
  return (
    <>
      <Field label="Name" error={tools.error('name')} isRequired>
        <TextInput {...tools.field('name')} maxLength={120} />
      </Field>
      <Hours tools={tools} timeZones={timeZones} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="Place" hint="A town and a house" error={tools.error('place')}>
          <TextInput {...tools.field('place')} maxLength={200} />
        </Field>
        <Field label="Link" hint="Where it is online, or its page" error={tools.error('link')}>
          <TextInput type="url" {...tools.field('link')} maxLength={2000} />
        </Field>
      </div>
      <div className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
        <Checkbox {...tools.checkbox('isOnline')} label="It takes place online" />
        <Checkbox
          {...tools.checkbox('isRecorded')}
          label="It is recorded"
          hint="Each speaker is asked on their own"
        />
      </div>
      <Looking tools={tools} />
    </>
  )
}

function Hours({ tools, timeZones }: EventFieldsProps) {
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-4">
        <Field label="First day" error={tools.error('date')} isRequired>
          <DateInput {...tools.field('date')} />
        </Field>
        <Field label="Begins at" error={tools.error('time')} isRequired>
          <TextInput type="time" {...tools.field('time')} />
        </Field>
        <Field label="Last day" error={tools.error('endDate')} isRequired>
          <DateInput {...tools.field('endDate')} />
        </Field>
        <Field label="Ends at" error={tools.error('endTime')} isRequired>
          <TextInput type="time" {...tools.field('endTime')} />
        </Field>
      </div>
      <Field
        label="Time zone"
        hint="Of the place, or of those who listen"
        error={tools.error('timeZone')}
        isRequired
      >
        <Select
          {...tools.field('timeZone')}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
      </Field>
    </>
  )
}

/** What it looks for: people whose own profile fits are found by it. */
function Looking({ tools }: { tools: FormTools }) {
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="What kind" error={tools.error('format')} isRequired>
          <Select
            {...tools.field('format')}
            options={talkFormats.map((value) => ({ value, label: talkFormatTitles[value] }))}
          />
        </Field>
        <Field
          label="Region"
          hint="As people write it in their profile: Iberia, DACH"
          error={tools.error('region')}
        >
          <TextInput {...tools.field('region')} maxLength={120} />
        </Field>
      </div>
      <Field
        label="Topics"
        hint="With commas between. People who named one of them are shown first."
        error={tools.error('topics')}
      >
        <TextInput {...tools.field('topics')} maxLength={300} />
      </Field>
      <Field label="Who listens" error={tools.error('audience')}>
        <TextInput {...tools.field('audience')} maxLength={300} />
      </Field>
      <Field label="Words above the programme" error={tools.error('programme')}>
        <TextArea {...tools.field('programme')} rows={3} />
      </Field>
    </>
  )
}
