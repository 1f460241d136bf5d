import { advocacyPath, rewardsPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { proposeRewardForm } from './reward-form.ts'
import { RewardLine } from './reward-line.tsx'
import type { ShownReward } from './reward-queries.server.ts'

export type AccountRewardsPageProps = {
  slug: string
  accountName: string
  vendorName: string
  currency: string
  rewards: ShownReward[]
  given: { value: string; label: string }[]
}

/** Every thank-you of an account, and suggesting one; for the vendor's side. */
export function AccountRewardsPage(props: AccountRewardsPageProps) {
  const { slug, accountName, vendorName, rewards } = props
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Advocacy', href: advocacyPath(slug) }]}
        title={`Thanks for ${accountName}`}
        description="A thank-you is for giving something, never for what was said in it. Somebody else approves what you suggest; the person hears of it then. Beside whatever it is for, a line in public says so."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title="Thanks" tone="internal" vendorName={vendorName}>
          {rewards.length === 0 && (
            <EmptyState title="No thanks yet">
              When somebody has given a quote, an introduction or a case study, you may suggest a thank-you.
            </EmptyState>
          )}
          <ul className="divide-y divide-internal-line">
            {rewards.map((reward) => (
              <li key={reward.id} className="py-3 first:pt-0 last:pb-0">
                <RewardLine reward={reward} beside={`${reward.person}, suggested by ${reward.proposedBy}`} />
                {reward.note && <p className="mt-1 text-sm">“{reward.note}”</p>}
              </li>
            ))}
          </ul>
        </Card>
        <Propose {...props} />
      </div>
    </>
  )
}

function Propose({ slug, currency, given }: AccountRewardsPageProps) {
  return (
    <Card title="Suggest a thank-you">
      {given.length === 0 ? (
        <p className="text-muted">
          Nothing waits for one: a thank-you follows something that was given, whatever it said.
        </p>
      ) : (
        <ActionForm
          intent="propose-reward"
          schema={proposeRewardForm}
          action={rewardsPath(slug)}
          start={{ about: given[0]?.value ?? '', what: '', amount: '' }}
        >
          {(tools) => (
            <>
              <Field label="For" error={tools.error('about')} isRequired>
                <Select {...tools.field('about')} options={given} />
              </Field>
              <Field
                label="What it is"
                hint="Like “A donation to a charity of their choice”. It can stand in public: no names."
                error={tools.error('what')}
                isRequired
              >
                <TextInput {...tools.field('what')} maxLength={120} />
              </Field>
              <Field label={`What it is worth (${currency})`} error={tools.error('amount')}>
                <TextInput {...tools.field('amount')} inputMode="decimal" maxLength={40} />
              </Field>
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Suggest it
              </Button>
            </>
          )}
        </ActionForm>
      )}
    </Card>
  )
}
