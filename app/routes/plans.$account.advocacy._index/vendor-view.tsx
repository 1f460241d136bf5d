import { rewardsPath, talksPath } from '#app/domain/paths.ts'
import { AskList } from '#app/features/advocacy/asks/ask-list.tsx'
import { AskableList } from '#app/features/advocacy/asks/askable-list.tsx'
import { HistoryCard } from '#app/features/advocacy/asks/history-card.tsx'
import { WaiverCard } from '#app/features/advocacy/asks/waiver-card.tsx'
import { ConsentsLinkCard } from '#app/features/advocacy/consents/consents-link-card.tsx'
import { StoriesCard } from '#app/features/advocacy/stories/stories-card.tsx'
import { QuotesCard } from '#app/features/advocacy/testimonials/quotes-card.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import type { VendorData } from './read-page.server.ts'

/** The vendor's side: who may be asked for what and why not now, and what the customer has given. */
export function VendorView({ data, vendorName }: { data: VendorData; vendorName: string }) {
  const { slug, accountName, asking, history, mayWaive, isInElevate } = data
  return (
    <>
      <PageHeader
        title={`What ${accountName} says in its own voice`}
        description="Each person decides what they may be asked, and how often. What the rules do not allow cannot be sent."
        actions={
          <>
            <LinkButton href={talksPath(slug)}>Talks</LinkButton>
            <LinkButton href={rewardsPath(slug)}>Thanks</LinkButton>
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[4fr_3fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <StoriesCard slug={slug} stories={data.stories} />
          <AskableList slug={slug} vendorName={vendorName} people={asking.people} />
          <AskList slug={slug} vendorName={vendorName} asks={data.asks} />
          <QuotesCard slug={slug} quotes={data.quotes} isVendor mayWrite={false} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Budget {...asking.account} accountName={accountName} vendorName={vendorName} />
          {(!isInElevate || asking.waiver) && (
            <WaiverCard slug={slug} vendorName={vendorName} waiver={asking.waiver} mayWaive={mayWaive} />
          )}
          <ConsentsLinkCard slug={slug} isStaff />
          <HistoryCard slug={slug} vendorName={vendorName} items={history} />
        </div>
      </div>
    </>
  )
}

type BudgetProps = { used: number; limit: number; accountName: string; vendorName: string }

function Budget({ used, limit, accountName, vendorName }: BudgetProps) {
  return (
    <Card title="How often you may ask" tone="internal" vendorName={vendorName}>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <span className="text-muted">Points of all of {accountName} in 90 days</span>
        <strong className="figures shrink-0">
          {used} of {limit}
        </strong>
      </div>
      <ProgressBar
        percent={(used / limit) * 100}
        label="Points used of the account’s limit"
        valueText={`${used} of ${limit} points`}
        tone="elevate"
        className="mt-1.5"
      />
      <p className="mt-2.5 text-sm text-muted">
        A quote or an introduction takes 1 point, a call 2, a story or a talk 3, whatever the answer. Taken
        back within a day, before it was opened, a question costs nothing.
      </p>
    </Card>
  )
}
