import { termKinds, termKindTitles } from '#app/domain/care/term.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { addTermForm, importTermsForm } from './vocabulary-form.ts'

const kindOptions = termKinds.map((value) => ({ value, label: termKindTitles[value] }))

/** One term at a time. */
export function AddTermCard() {
  return (
    <Card title="Add a term">
      <ActionForm intent="add-term" schema={addTermForm} start={{ term: '', kind: 'product' }}>
        {({ field, error, isPending }) => (
          <>
            <Field
              label="Term"
              hint="As you write it: “SmartSync” is also found as smart sync, smart-syncs and SMARTSYNC’s."
              isRequired
              error={error('term')}
            >
              <TextInput {...field('term')} autoComplete="off" />
            </Field>
            <Field label="Kind" isRequired error={error('kind')}>
              <Select {...field('kind')} options={kindOptions} />
            </Field>
            <Button type="submit" kind="primary" isPending={isPending}>
              Add
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

/** A whole list, pasted from a document or a sheet. */
export function ImportTermsCard() {
  return (
    <Card title="Paste a list">
      <ActionForm intent="import-terms" schema={importTermsForm} start={{ list: '', kind: 'product' }}>
        {({ field, error, isPending }) => (
          <>
            <Field
              label="Terms"
              hint="One per line, or with commas, semicolons or tabs between. A second column may say product, feature or alias."
              isRequired
              error={error('list')}
            >
              <TextArea {...field('list')} rows={6} />
            </Field>
            <Field label="Kind, where the list names none" isRequired error={error('kind')}>
              <Select {...field('kind')} options={kindOptions} />
            </Field>
            <Button type="submit" isPending={isPending}>
              Add the list
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
