import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { contactForm } from './referral-form.ts'

type ContactFieldsProps = {
  intent: string
  /** What the introduction says already; everything can be changed. */
  company: string
  /** What is agreed to by ticking. */
  words: string
  vendorName: string
}

/** Everything somebody writes in to be contacted, in a minute on a phone. */
export function ContactFields({ intent, company, words, vendorName }: ContactFieldsProps) {
  const start = { name: '', company, email: '', phone: '', message: '', agree: '', website: '' }
  return (
    <ActionForm intent={intent} schema={contactForm} start={start}>
      {(tools) => (
        <>
          <Field label="Your name" isRequired error={tools.error('name')}>
            <TextInput {...tools.field('name')} autoComplete="name" />
          </Field>
          <Field label="Your company" isRequired error={tools.error('company')}>
            <TextInput {...tools.field('company')} autoComplete="organization" />
          </Field>
          <Field label="Your e-mail address at work" isRequired error={tools.error('email')}>
            <TextInput {...tools.field('email')} type="email" autoComplete="email" />
          </Field>
          <Field label="Telephone" error={tools.error('phone')}>
            <TextInput {...tools.field('phone')} type="tel" autoComplete="tel" />
          </Field>
          <Field label={`What ${vendorName} should know`} error={tools.error('message')}>
            <TextArea {...tools.field('message')} rows={3} />
          </Field>
          <ForMachines tools={tools} />
          <Checkbox
            {...tools.checkbox('agree')}
            label="You may contact me"
            hint={words}
            error={tools.error('agree')}
            className="mb-4"
          />
          <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-2 w-full">
            Send it to {vendorName}
          </Button>
        </>
      )}
    </ActionForm>
  )
}

/** A field that people neither see nor reach; whatever fills it in is no person. */
function ForMachines({ tools }: { tools: FormTools }) {
  return (
    <div hidden>
      <label>
        Leave this empty
        <input {...tools.field('website')} type="text" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}
