import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { reviewLengths } from './review-form.ts'

export type Invitee = { id: string; name: string; title: string; side: 'customer' | 'vendor' }

type ReviewFieldsProps = {
  tools: FormTools
  people: Invitee[]
  timeZone: string
  names: SideNames
  /** A review that is ahead has them on a sheet of their own. */
  hasNotes: boolean
}
export type SideNames = { customer: string; vendor: string }

/** What a review is planned with; the same for a new one and for one that is still ahead. */
export function ReviewFields({ tools, people, timeZone, names, hasNotes }: ReviewFieldsProps) {
  return (
    <>
      <Field label="Title" error={tools.error('title')} isRequired>
        <TextInput {...tools.field('title')} maxLength={200} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-3">
        <Field label="Day" error={tools.error('date')} isRequired>
          <DateInput {...tools.field('date')} />
        </Field>
        <Field label={`Time (${timeZone})`} error={tools.error('time')} isRequired>
          <TextInput type="time" {...tools.field('time')} />
        </Field>
        <Field label="Length" error={tools.error('minutes')} isRequired>
          <Select
            {...tools.field('minutes')}
            options={reviewLengths.map((value) => ({ value, label: `${value} minutes` }))}
          />
        </Field>
      </div>
      <Field label="Place" hint="A room, or the link of the call" error={tools.error('place')}>
        <TextInput {...tools.field('place')} maxLength={500} />
      </Field>
      {hasNotes && (
        <Field
          label="Notes"
          hint="Both sides read and write this. It is kept with the review."
          error={tools.error('notes')}
        >
          <TextArea {...tools.field('notes')} rows={4} />
        </Field>
      )}
      <Attendees tools={tools} people={people} names={names} />
    </>
  )
}

function Attendees({ tools, people, names }: Omit<ReviewFieldsProps, 'timeZone' | 'hasNotes'>) {
  const error = tools.error('attendees')
  return (
    <Fieldset legend="Who takes part" error={error}>
      {people.length === 0 && <p className="text-muted">Nobody is on the plan yet.</p>}
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {(['customer', 'vendor'] as const).map((side) => (
          <div key={side} className="flex flex-col gap-2.5">
            <p className="eyebrow mt-1">{names[side]}</p>
            {people
              .filter((person) => person.side === side)
              .map((person) => (
                <Checkbox
                  key={person.id}
                  {...tools.oneOf('attendees', person.id)}
                  label={person.name}
                  hint={person.title || undefined}
                />
              ))}
          </div>
        ))}
      </div>
      {error && (
        <div className="mt-3">
          <Checkbox {...tools.checkbox('isWithoutNames')} label="Plan it without names for now" />
        </div>
      )}
      <p className="mt-2 text-sm text-muted">
        Everybody with an address gets the date for their calendar by mail, and every change of it.
      </p>
    </Fieldset>
  )
}
