import { HistoryCard } from '#app/features/advocacy/asks/history-card.tsx'
import { HowOftenCard } from '#app/features/advocacy/asks/how-often-card.tsx'
import { VoiceCard } from '#app/features/advocacy/asks/voice-card.tsx'
import { WaitingQuestions } from '#app/features/advocacy/asks/waiting-questions.tsx'
import { ConsentsLinkCard } from '#app/features/advocacy/consents/consents-link-card.tsx'
import { StoriesCard } from '#app/features/advocacy/stories/stories-card.tsx'
import { QuotesCard } from '#app/features/advocacy/testimonials/quotes-card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { CustomerData } from './read-page.server.ts'
import { SelfStart } from './self-start.tsx'

/** A member's own voice: what is asked of them, what they may start, what came of it. */
export function CustomerView({ data, vendorName }: { data: CustomerData; vendorName: string }) {
  const { slug, asking, questions, voice, history } = data
  return (
    <>
      <PageHeader
        title="Your voice, on your terms"
        description={`${vendorName} asks only for what you have opened, and not too often. Nothing is public until you agree, and you take any of it back with one press.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[4fr_3fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <WaitingQuestions questions={questions} />
          <StoriesCard slug={slug} stories={data.stories} />
          <SelfStart slug={slug} />
          {data.quotes.length > 0 && (
            <QuotesCard slug={slug} quotes={data.quotes} isVendor={false} mayWrite />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <HowOftenCard asking={asking} />
          <VoiceCard voice={voice} />
          <ConsentsLinkCard slug={slug} />
          <HistoryCard slug={slug} vendorName={vendorName} items={history} />
        </div>
      </div>
    </>
  )
}
