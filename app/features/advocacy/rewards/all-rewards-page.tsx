import { advocacyHubPath, allRewardsPath, rewardsPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { settleRewardForm } from './reward-form.ts'
import { RewardLine } from './reward-line.tsx'
import type { ShownReward } from './reward-queries.server.ts'

type AllRewardsPageProps = { rewards: ShownReward[]; readerId: string }

/** What waits for a decision over all accounts, and what became of the rest; for leads and admins. */
export function AllRewardsPage({ rewards, readerId }: AllRewardsPageProps) {
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Advocacy', href: advocacyHubPath() }]}
        title="Thanks"
        description="For what people gave, never for what they said. Somebody else than who suggested one decides. From the suggestion on, a line in public stands beside whatever it is for."
      />
      <Card className="max-w-4xl">
        {rewards.length === 0 ? (
          <EmptyState title="No thanks yet">
            They are suggested on a customer’s plan, once somebody there has given something.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {rewards.map((reward) => (
              <li key={reward.id} className="py-4 first:pt-0 last:pb-0">
                <RewardLine reward={reward} beside={`${reward.person}, ${reward.account}`} />
                <p className="text-sm text-muted">
                  {`Suggested by ${reward.proposedBy} on the `}
                  <Anchor href={rewardsPath(reward.accountSlug)} className="text-link">
                    {`plan of ${reward.account}`}
                  </Anchor>
                </p>
                {reward.note && <p className="mt-1">“{reward.note}”</p>}
                <Deciding reward={reward} readerId={readerId} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

const choices = {
  pending: [
    { to: 'approved', label: 'Promise it' },
    { to: 'rejected', label: 'Do not approve' },
  ],
  approved: [
    { to: 'issued', label: 'It was sent' },
    { to: 'reversed', label: 'Take it back' },
  ],
  issued: [{ to: 'reversed', label: 'Take it back' }],
  rejected: [],
  reversed: [],
} as const

function Deciding({ reward, readerId }: { reward: ShownReward; readerId: string }) {
  const { id: rewardId, state, person, proposedById } = reward
  const offered = choices[state]
  if (offered.length === 0) return null
  if (state === 'pending' && proposedById === readerId)
    return <p className="mt-1 text-sm text-muted">You suggested it: somebody else decides.</p>
  return (
    <ActionForm
      className="mt-2 print-hidden"
      intent="settle-reward"
      schema={settleRewardForm}
      action={allRewardsPath()}
      start={{ rewardId, reason: '' }}
      hidden={['rewardId']}
      subject="rewardId"
    >
      {(tools) => (
        <div className="flex flex-wrap items-end gap-x-2.5 gap-y-1">
          <Field
            className="grow basis-64"
            label="Reason"
            hint="For a no, and for taking it back"
            error={tools.error('reason')}
          >
            <TextInput {...tools.field('reason')} maxLength={500} />
          </Field>
          <div className="mb-7 flex flex-wrap gap-2">
            {offered.map(({ to, label }, index) => (
              <Button
                key={to}
                type="submit"
                name="to"
                value={to}
                kind={index === 0 && offered.length > 1 ? 'primary' : 'secondary'}
                isPending={tools.isPending}
              >
                {label}
                <span className="sr-only">: {person}</span>
              </Button>
            ))}
          </div>
        </div>
      )}
    </ActionForm>
  )
}
