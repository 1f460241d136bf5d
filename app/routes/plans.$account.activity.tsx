import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { activityCsvPath, activityPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { readHistory } from '#app/features/activity/activity-queries.server.ts'
import { HistoryFilter, HistoryTopics } from '#app/features/activity/history-filter.tsx'
import { historyHref, readHistoryWish } from '#app/features/activity/history-wish.ts'
import { lastLook } from '#app/features/activity/plan-visits.server.ts'
import { Timeline } from '#app/features/activity/timeline.tsx'
import { planLoader } from '#app/http/loaders.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, url }) => {
    const wish = readHistoryWish(url.searchParams)
    const { name, slug, timeZone } = account
    const place = { slug, timeZone, today: todayIn(timeZone, at.now) }
    const last = lastLook(db, actor, at.now)
    return {
      ...{ name, slug, timeZone, wish },
      ...readHistory(db, { actor, place, wish }),
      since: last && {
        number: last.number,
        when: readDate(todayIn(timeZone, last.at), { today: place.today }),
      },
    }
  },
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Activity · ${data?.name ?? ''}` }]

export default function Activity() {
  const { slug, timeZone, wish, days, earlierThan, people, goals, since } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  const path = activityPath(slug)
  const isNarrowed = [wish.topic, wish.personId, wish.goalId].some((chosen) => chosen !== undefined)
  return (
    <>
      <PageHeader
        title="Activity"
        description={`Everything that happened on this plan, newest first. Times are in ${timeZone.replace(/_/g, ' ')}.`}
        actions={
          <LinkButton href={historyHref(activityCsvPath(slug), { ...wish, before: undefined })} isPlain>
            Export as CSV
          </LinkButton>
        }
      />
      <HistoryTopics wish={wish} path={path} />
      <HistoryFilter wish={wish} path={path} people={people} goals={goals} />
      <Timeline days={days} vendorName={vendorName} since={since} />
      {days.length === 0 && <Nothing isNarrowed={isNarrowed} href={path} />}
      <nav aria-label="Pages of the history" className="flex gap-2 print-hidden">
        {wish.before !== undefined && (
          <LinkButton href={historyHref(path, { ...wish, before: undefined })}>Newest</LinkButton>
        )}
        {earlierThan !== null && (
          <LinkButton href={historyHref(path, { ...wish, before: earlierThan })} rel="next">
            Earlier
          </LinkButton>
        )}
      </nav>
    </>
  )
}

function Nothing({ isNarrowed, href }: { isNarrowed: boolean; href: string }) {
  if (!isNarrowed)
    return (
      <EmptyState title="Nothing has happened yet">
        Every change to the plan, and who made it, stands here from the first day on.
      </EmptyState>
    )
  return (
    <EmptyState title="Nothing of this kind" action={<LinkButton href={href}>Show everything</LinkButton>}>
      No line of the history fits this choice.
    </EmptyState>
  )
}
