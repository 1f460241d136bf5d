import { fillIn, type MergeValues, mergeFieldFacts, mergeFields } from '#app/domain/advocacy/merge-fields.ts'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'

/** Name, subject and words of a template to ask with. */
export function AskTemplateFields({ tools: { field, error } }: { tools: FormTools }) {
  return (
    <>
      <Field
        label="Name"
        hint="Your colleagues choose it by this. Customers do not see it."
        isRequired
        error={error('title')}
      >
        <TextInput {...field('title')} />
      </Field>
      <Field label="Subject" isRequired error={error('subject')}>
        <TextInput {...field('subject')} />
      </Field>
      <Field
        label="What you ask"
        hint="An empty line begins a new paragraph. The answers stand under it by themselves."
        isRequired
        error={error('message')}
      >
        <TextArea {...field('message')} rows={12} />
      </Field>
    </>
  )
}

/** What can stand in braces. */
export function MergeFieldGuide() {
  return (
    <Card title="What fills itself in">
      <dl className="divide-y divide-line text-sm">
        {mergeFields.map((name) => (
          <div key={name} className="py-2">
            <dt className="font-mono text-ink">{`{${name}}`}</dt>
            <dd className="text-muted">{mergeFieldFacts[name].means}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

type PreviewProps = { tools: FormTools; sender: string; vendorName: string }

/** The words as they would arrive, with the fields of an example; it follows what is typed. */
export function AskTemplatePreview({ tools, sender, vendorName }: PreviewProps) {
  const [subject, message] = [textNow(tools, 'subject'), textNow(tools, 'message')]
  const values = { ...exampleValues, sender, vendor: vendorName }
  return (
    <section aria-label="As it would arrive" className="mt-2 mb-5 border-t border-line pt-4">
      <h3 className="text-sm font-semibold text-muted">As it would arrive, for an example</h3>
      <p className="mt-2 font-semibold wrap-anywhere">{fillIn(subject, values) || 'No subject yet'}</p>
      <p className="mt-1 max-w-[70ch] whitespace-pre-line wrap-anywhere">
        {fillIn(message, values) || 'Nothing is written yet.'}
      </p>
    </section>
  )
}

const example = (name: (typeof mergeFields)[number]) => mergeFieldFacts[name].example
const exampleValues: MergeValues = {
  ...{ 'first name': example('first name'), name: example('name'), account: example('account') },
  ...{ outcome: example('outcome'), sender: example('sender'), vendor: example('vendor') },
}

/** What a control holds: as it is typed, or as it came back from the server. */
function textNow({ form, field }: FormTools, name: string): string {
  const typed: unknown = form.watch(name)
  return form.formState.dirtyFields[name] && typeof typed === 'string' ? typed : field(name).defaultValue
}
