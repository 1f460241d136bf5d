import { peoplePath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { type BossOption, StakeholderFields } from './stakeholder-fields.tsx'
import { addStakeholderForm } from './stakeholder-form.ts'

type AddStakeholderFormProps = {
  account: { slug: string; name: string }
  vendorName: string
  bosses: BossOption[]
  /** Customers add people of their own side only. */
  mayChooseSide: boolean
}

/** Puts one more person on the plan. */
export function AddStakeholderForm({ account, vendorName, bosses, mayChooseSide }: AddStakeholderFormProps) {
  const unticked = { doesInfluenceRenewal: 'no', doesUncoverUseCases: 'no', doesControlBudget: 'no' }
  return (
    <Card>
      <ActionForm
        intent="add-stakeholder"
        schema={addStakeholderForm}
        start={{ side: 'customer', name: '', title: '', email: '', reportsToId: '', roles: [], ...unticked }}
        hidden={mayChooseSide ? [] : ['side']}
      >
        {(tools) => (
          <>
            {mayChooseSide && (
              <Fieldset legend="Works at" error={tools.error('side') ?? ''}>
                {(['customer', 'vendor'] as const).map((side) => (
                  <Checkbox
                    key={side}
                    kind="radio"
                    {...tools.form.register('side')}
                    value={side}
                    defaultChecked={side === 'customer'}
                    label={side === 'customer' ? account.name : vendorName}
                  />
                ))}
              </Fieldset>
            )}
            <StakeholderFields tools={tools} bosses={bosses} />
            <div className="flex flex-wrap gap-2.5">
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Add person
              </Button>
              <LinkButton href={peoplePath(account.slug)}>Cancel</LinkButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
