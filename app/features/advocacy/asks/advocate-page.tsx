import type { AskType } from '#app/domain/advocacy/ask.ts'
import { askPath, choosePlanPath, openingsPath, profilePath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { OpeningsCard } from '../openings-card.tsx'
import { AdvocateCard } from './advocate-card.tsx'
import type { AdvocatePageData } from './advocate-page.server.ts'
import { answerSaid } from './ask-words.ts'
import { HowOftenCard } from './how-often-card.tsx'
import type { OwnAsk } from './own-ask.server.ts'
import { VoiceCard } from './voice-card.tsx'

type AdvocatePageProps = { vendorName: string; page: AdvocatePageData }

/** What a customer may be asked, how often, who they are on a stage, and what came of it. Theirs alone. */
export function AdvocatePage({ vendorName, page }: AdvocatePageProps) {
  const { open, start, photoFileId, asking, voice, asks, hasOptedOut } = page
  return (
    <>
      <PageHeader
        title="What you may be asked"
        crumbs={[
          { label: 'Your plan', href: choosePlanPath() },
          { label: 'Your profile', href: profilePath() },
        ]}
        description={`${vendorName} may only ask you for what you open here. It is yours alone: open and close it whenever you like, and nobody is told why.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[4fr_3fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <OpeningsCard open={open as Partial<Record<AskType, string>>} />
          <AdvocateCard start={start} photoFileId={photoFileId} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {asking && <HowOftenCard asking={asking} hasLink={false} />}
          <VoiceCard voice={voice} />
          <OwnAskList asks={asks} />
          <OptOut vendorName={vendorName} hasOptedOut={hasOptedOut} />
        </div>
      </div>
    </>
  )
}

function OwnAskList({ asks }: { asks: readonly OwnAsk[] }) {
  return (
    <Card title="What you were asked">
      {asks.length === 0 && <p className="text-sm text-muted">Nothing so far.</p>}
      <ul className="-my-1 divide-y divide-line">
        {asks.map((ask) => (
          <li key={ask.askId} className="py-2">
            <a href={askPath(ask.askId)} className="text-link font-semibold">
              {ask.sender}, for {ask.what}
            </a>
            <p className="text-sm text-muted">
              {ask.askedOn} · {stateOf(ask)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function stateOf({ state, answer, endedOn }: OwnAsk): string {
  if (answer) return `${answerSaid[answer].replace('You', 'you')} on ${endedOn}`
  if (state === 'withdrawn') return `taken back on ${endedOn}`
  return state === 'expired' ? `closed by itself on ${endedOn}` : 'waits for your answer'
}

function OptOut({ vendorName, hasOptedOut }: { vendorName: string; hasOptedOut: boolean }) {
  return (
    <Card title={hasOptedOut ? 'You are not asked for anything' : 'Take everything back'}>
      <p className="text-sm text-muted">
        {hasOptedOut
          ? 'Nobody asks or invites you any more. Open something again whenever you like.'
          : `Closes all of it at once. Questions that wait are taken back, what ${vendorName} has queued is not sent, and nobody invites you again. What is public already you withdraw where you allowed it.`}
      </p>
      {!hasOptedOut && (
        <QuickForm intent="opt-out" action={openingsPath()} className="mt-3">
          <Button type="submit">Do not ask me for anything</Button>
        </QuickForm>
      )}
    </Card>
  )
}
