import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'

/** What an ask is called, and its words. */
export function AskFields({ tools: { field, error } }: { tools: FormTools }) {
  return (
    <>
      <Field label="Subject" isRequired error={error('subject')}>
        <TextInput {...field('subject')} />
      </Field>
      <Field
        label="What you ask"
        hint="An empty line begins a new paragraph. The answers stand under it by themselves."
        isRequired
        error={error('message')}
      >
        <TextArea {...field('message')} rows={10} />
      </Field>
    </>
  )
}
