import { advocacyPath } from '#app/domain/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RewardLine } from './reward-line.tsx'
import type { OwnReward } from './reward-queries.server.ts'

type OwnRewardsPageProps = { slug: string; vendorName: string; rewards: OwnReward[] }

/** What one person was thanked with; theirs alone. */
export function OwnRewardsPage({ slug, vendorName, rewards }: OwnRewardsPageProps) {
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Advocacy', href: advocacyPath(slug) }]}
        title="Thanks for you"
        description={`What ${vendorName} thanks you with never depends on what you said. Wherever your words stand in public, a line beside them says that there was a thank-you; your name is not in it.`}
      />
      <Card className="max-w-3xl">
        {rewards.length === 0 ? (
          <EmptyState title="Nothing here">
            {`When ${vendorName} thanks you for an introduction, a quote or a case study, it stands here, and only you see it.`}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {rewards.map((reward) => (
              <li key={reward.id} className="py-3 first:pt-0 last:pb-0">
                <RewardLine reward={reward} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
