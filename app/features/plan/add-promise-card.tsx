import { useState } from 'react'
import { promisesPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { addPromiseForm } from './promise-form.ts'

type AddPromiseCardProps = {
  slug: string
  accountName: string
  vendorName: string
  may: { addInternal: boolean }
}

/** Writing a promise down; the vendor's people say who sees it. */
export function AddPromiseCard({ slug, accountName, vendorName, may }: AddPromiseCardProps) {
  const [saves, setSaves] = useState(0)
  return (
    <Card title="Write a promise down">
      <ActionForm
        key={saves}
        intent="add-promise"
        schema={addPromiseForm}
        action={promisesPath(slug)}
        start={{ text: '', origin: '', visibility: 'shared' }}
        hidden={may.addInternal ? [] : ['visibility']}
        onDone={() => setSaves((before) => before + 1)}
      >
        {(tools) => (
          <>
            <Field label="What was promised" isRequired error={tools.error('text')}>
              <TextArea {...tools.field('text')} rows={3} />
            </Field>
            <Field
              label="By whom, when and where"
              hint="As far as it is known."
              error={tools.error('origin')}
            >
              <TextInput {...tools.field('origin')} autoComplete="off" />
            </Field>
            {may.addInternal && (
              <Fieldset legend="Who sees it" error={tools.error('visibility')}>
                <div className="flex flex-wrap gap-x-6 gap-y-2">
                  <Checkbox
                    kind="radio"
                    {...tools.oneOf('visibility', 'shared')}
                    label={`${accountName} too`}
                  />
                  <Checkbox
                    kind="radio"
                    {...tools.oneOf('visibility', 'internal')}
                    label={`Only ${vendorName}`}
                  />
                </div>
              </Fieldset>
            )}
            <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-2">
              Write it down
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
