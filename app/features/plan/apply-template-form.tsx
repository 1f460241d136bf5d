import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { applyTemplateForm } from './template-form.ts'
import type { TemplatePlanPage } from './template-plan-page.server.ts'

type ApplyTemplateFormProps = Pick<TemplatePlanPage, 'owners'> & {
  templateId: string
  newWords: string
  accountName: string
  vendorName: string
  action: string
}

/** What applying does, who is asked, and the button that does it. */
export function ApplyTemplateForm(props: ApplyTemplateFormProps) {
  const { templateId, newWords, owners, accountName, vendorName, action } = props
  return (
    <ActionForm
      intent="apply-template"
      schema={applyTemplateForm}
      action={action}
      start={{ templateId, vendorOwnerId: owners.self, customerOwnerId: '' }}
      hidden={['templateId']}
    >
      {({ field, error, isPending }) => (
        <>
          <p className="mb-3">
            Adds {newWords} to the plan. {accountName} sees them at once and can change them like everything
            else. Goals come as drafts: they are agreed once you propose them. Nobody gets a mail.
          </p>
          <div className="grid gap-x-5 sm:grid-cols-2">
            <Field label={`Who acts for ${vendorName}`} error={error('vendorOwnerId')}>
              <Select {...field('vendorOwnerId')} options={owners.vendor} placeholder="Nobody yet" />
            </Field>
            <Field label={`Who acts for ${accountName}`} error={error('customerOwnerId')}>
              <Select {...field('customerOwnerId')} options={owners.customer} placeholder="Nobody yet" />
            </Field>
          </div>
          <p className="mb-4 text-sm text-muted">
            They own the goals and the steps of their side; each can be given to somebody else afterwards.
          </p>
          <Button type="submit" kind="primary" isPending={isPending}>
            Add {newWords}
          </Button>
        </>
      )}
    </ActionForm>
  )
}
