import { readValue } from '#app/domain/outcomes/read-value.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import type { Measuring } from './measuring.server.ts'

/** The figure itself. What another unit is read as stands above the field while it is typed. */
export function ValueField({ tools, measuring }: { tools: FormTools; measuring: Measuring }) {
  const { measure, unitText } = measuring
  const typed = tools.form.watch('value') as unknown
  const read = typeof typed === 'string' && typed !== '' ? readValue(typed, measure) : null
  return (
    <Field
      label={unitText ? `Figure, in ${unitText}` : 'Figure'}
      hint={read?.ok && read.readAs ? `Read as ${read.readAs}` : hintOf(measuring)}
      error={tools.error('value')}
      isRequired
    >
      <TextInput {...tools.field('value')} inputMode="text" autoComplete="off" maxLength={60} />
    </Field>
  )
}

function hintOf({ measure: { unit } }: Measuring): string | undefined {
  const isTime = unit === 'minutes' || unit === 'hours' || unit === 'days'
  return isTime ? 'A number, or a length of time like “3 h 20 min”' : undefined
}
