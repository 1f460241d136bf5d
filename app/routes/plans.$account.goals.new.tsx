import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { goalPath, newGoalPath, planPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { addGoal } from '#app/features/plan/add-goal.server.ts'
import { GoalFields } from '#app/features/plan/goal-fields.tsx'
import { addGoalForm } from '#app/features/plan/goal-form.ts'
import { ownersToChoose } from '#app/features/plan/owners-queries.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: mayEditPlan,
  load: ({ context, account }) => ({
    slug: account.slug,
    accountName: account.name,
    owners: ownersToChoose(context.db, account.id),
  }),
})

export const action = planAction({
  'add-goal': planIntent({
    may: mayEditPlan,
    form: addGoalForm,
    run: addGoal,
    done: ({ goalId }, { account }) => ({ goTo: goalPath(account.slug, goalId) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'New goal') }]

const start = {
  title: '',
  why: '',
  customerOwnerId: '',
  vendorOwnerId: '',
  priority: 'normal',
  targetDate: '',
}

export default function NewGoal() {
  const { slug, accountName, owners } = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title="A new goal"
        description={`What ${accountName} wants to be true for its business. It starts as a draft; propose it to the other side when it reads right.`}
      />
      <Card className="max-w-3xl">
        <ActionForm intent="add-goal" schema={addGoalForm} action={newGoalPath(slug)} start={start}>
          {(tools) => (
            <>
              <GoalFields
                tools={tools}
                owners={owners}
                accountName={accountName}
                vendorName={vendorName}
                hasProgress={false}
              />
              <div className="mt-3 flex gap-2.5">
                <Button type="submit" kind="primary" isPending={tools.isPending}>
                  Add goal
                </Button>
                <LinkButton href={planPath(slug)} kind="quiet">
                  Cancel
                </LinkButton>
              </div>
            </>
          )}
        </ActionForm>
      </Card>
    </>
  )
}
