import { planPath, portfolioPath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { createAccountForm } from './account-form.ts'
import { AccountFormFields } from './account-form-fields.tsx'

type CreateAccountFormProps = { timeZones: string[]; start: { currency: string; timeZone: string } }

/** Opens an account. */
export function CreateAccountForm({ timeZones, start }: CreateAccountFormProps) {
  return (
    <Card>
      <ActionForm
        intent="create-account"
        schema={createAccountForm}
        start={{ name: '', domain: '', industry: '', investment: 'standard', ...start }}
      >
        {(tools) => (
          <>
            <AccountFormFields tools={tools} timeZones={timeZones} />
            <DomainQuestion tools={tools} />
            <div className="mt-2 flex flex-wrap gap-2.5">
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Open account
              </Button>
              <LinkButton href={portfolioPath()}>Cancel</LinkButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

/** Stands there once another account turned out to have the domain: units of one group may well share it. */
function DomainQuestion({ tools: { error } }: { tools: FormTools }) {
  const question = error('domain')
  const slug = error('otherAccount')
  if (!question || question.startsWith('Fill in')) return null
  return (
    <Notice tone="warning" title={`${question}.`} className="mb-4">
      {slug && (
        <p className="mb-2">
          <a href={planPath(slug)} className="text-link">
            Open that account
          </a>{' '}
          to go on there.
        </p>
      )}
      <Checkbox name="sameDomain" value="yes" label="This is a different customer all the same" />
    </Notice>
  )
}
