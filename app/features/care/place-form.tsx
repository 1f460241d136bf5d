import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea } from '#app/ui/inputs.tsx'
import { placeAccountForm } from './audit-form.ts'
import type { AuditPageData } from './audit-page.server.ts'

const options = stages.map((stage) => ({ value: stage, label: stageFacts[stage].purpose }))

type PlaceFormProps = { page: AuditPageData; stage: Stage; hasNext: boolean }

/** Puts the account where it is believed to be. `stage` is chosen to begin with: a person decides. */
export function PlaceForm({ page, stage, hasNext }: PlaceFormProps) {
  return (
    <ActionForm
      intent="place-account"
      schema={placeAccountForm}
      start={{ stage, since: page.stands.since, reason: '' }}
    >
      {(tools) => (
        <>
          <Field label="Place it in" isRequired error={tools.error('stage')}>
            <Select {...tools.field('stage')} options={options} />
          </Field>
          <Field label="Believed to be there since" isRequired error={tools.error('since')}>
            <DateInput {...tools.field('since')} min="1990-01-01" max={page.today} />
          </Field>
          <Field
            label="Why"
            hint={`${page.accountName} reads the stage and this sentence in the plan’s history`}
            error={tools.error('reason')}
          >
            <TextArea {...tools.field('reason')} rows={2} maxLength={500} />
          </Field>
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Place
            </Button>
            {hasNext && (
              <Button type="submit" name="next" value="yes" isPending={tools.isPending}>
                Place and go to the next account
              </Button>
            )}
          </div>
        </>
      )}
    </ActionForm>
  )
}
