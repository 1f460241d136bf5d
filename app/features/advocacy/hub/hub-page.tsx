import { type AskType, askTypeFacts, askTypes } from '#app/domain/advocacy/ask.ts'
import { storyStateTitles } from '#app/domain/advocacy/story.ts'
import {
  advocacyHubPath,
  advocacyPath,
  allRewardsPath,
  eventPath,
  eventsPath,
  newAskPath,
  quoteListPath,
  referralBoardPath,
  registerPath,
} from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { HubData } from './hub-page.server.ts'
import { YieldCard } from './yield-card.tsx'

/** The vendor's own look at advocacy over all accounts of the reader. */
export function HubPage({ hub, mayKeepRegister }: { hub: HubData; mayKeepRegister: boolean }) {
  const { ending, near, events, stories, asks } = hub
  return (
    <>
      <PageHeader
        title="Who speaks for you"
        description="Who may be asked today, what was asked, and what came of it. Nobody is asked too early or too often: what the rules do not allow is not in this list, and cannot be sent."
        actions={<Boards mayKeepRegister={mayKeepRegister} />}
      />
      <YieldCard hub={hub} />
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[4fr_3fr]">
        <Ready hub={hub} />
        <div className="flex min-w-0 flex-col gap-5">
          <Card title="Questions">
            <KeyValueList
              items={[
                { term: 'Being written', detail: asks.drafts },
                { term: 'Wait for an answer', detail: asks.waiting },
              ]}
            />
          </Card>
          <Lines
            title="Stories"
            nothing="No story has begun yet."
            lines={stories.map(({ state, stories: count, frozen }) => ({
              key: state,
              said: storyStateTitles[state],
              aside: frozen > 0 ? `${count}, ${frozen} down` : String(count),
            }))}
          />
          <Lines
            title="Consents that end"
            nothing="No consent ends within 60 days."
            lines={ending.map(({ slug, account, on, consents }) => ({
              key: `${slug} ${on}`,
              said: consents === 1 ? account : `${account}, ${consents} of them`,
              href: advocacyPath(slug),
              aside: on,
            }))}
          />
          <Lines
            title="Near their limit"
            nothing="Everybody has room."
            lines={near.map(({ userId, slug, person, account, used, most }) => ({
              key: userId,
              said: `${person}, ${account}`,
              href: advocacyPath(slug),
              aside: `${used} of ${most}`,
            }))}
          />
          <Lines
            title="Events ahead"
            nothing="No event is planned."
            lines={events.map(({ eventId, name, where, on, speakers }) => ({
              key: eventId,
              said: where ? `${name}, ${where}` : name,
              href: eventPath(eventId),
              aside: `${on} · ${speakers === 1 ? '1 speaker' : `${speakers} speakers`}`,
            }))}
          />
        </div>
      </div>
    </>
  )
}

function Boards({ mayKeepRegister }: { mayKeepRegister: boolean }) {
  return (
    <>
      <LinkButton href={quoteListPath()}>Quotes</LinkButton>
      <LinkButton href={referralBoardPath()}>Referrals</LinkButton>
      {mayKeepRegister && <LinkButton href={registerPath()}>Consents</LinkButton>}
      <LinkButton href={eventsPath()}>Events</LinkButton>
      {mayKeepRegister && <LinkButton href={allRewardsPath()}>Thanks</LinkButton>}
    </>
  )
}

function Ready({ hub: { type, ready, nextHref, isFirstPage } }: { hub: HubData }) {
  return (
    <Card title="Ready to be asked" isFlush>
      <div className="px-4 sm:px-5.5">
        <NavTabs
          label="For what"
          tabs={askTypes.map((one: AskType) => ({
            label: askTypeFacts[one].title,
            href: `${advocacyHubPath()}?type=${one}`,
            isCurrent: one === type,
          }))}
        />
      </div>
      {ready.length === 0 && (
        <p className="px-4 pb-5 text-muted sm:px-5.5">
          Nobody may be asked for this now. Each account’s Advocacy page says why not, and from when.
        </p>
      )}
      <ul className="divide-y divide-line">
        {ready.map(({ slug, account, userId, person }) => (
          <li
            key={`${slug} ${userId}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 px-4 py-2.5 sm:px-5.5"
          >
            <span className="min-w-0 flex-1 basis-48">
              <strong>{person}</strong>{' '}
              <a href={advocacyPath(slug)} className="text-link text-sm">
                {account}
              </a>
            </span>
            <LinkButton href={`${newAskPath(slug)}?person=${userId}&type=${type}`} size="small">
              Write<span className="sr-only"> to {person}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      {(nextHref || !isFirstPage) && (
        <p className="flex gap-4 border-t border-line px-4 py-3 text-sm sm:px-5.5">
          {!isFirstPage && (
            <a href={`${advocacyHubPath()}?type=${type}`} className="text-link">
              From the beginning
            </a>
          )}
          {nextHref && (
            <a href={nextHref} className="text-link">
              The next 25
            </a>
          )}
        </p>
      )}
    </Card>
  )
}

type Line = { key: string; said: string; href?: string; aside: string }

function Lines({ title, nothing, lines }: { title: string; nothing: string; lines: readonly Line[] }) {
  return (
    <Card title={title}>
      {lines.length === 0 && <p className="text-sm text-muted">{nothing}</p>}
      <ul className="flex flex-col gap-1.5 text-sm">
        {lines.map(({ key, said, href, aside }) => (
          <li key={key} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 wrap-anywhere">
              {href ? (
                <a href={href} className="text-link">
                  {said}
                </a>
              ) : (
                said
              )}
            </span>
            <span className="figures shrink-0 text-muted">{aside}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
