import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { eventTopics, eventTopicTitles } from '#app/domain/activity/event-topic.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { activityPath } from '#app/domain/paths.ts'
import { readHistory } from '#app/features/activity/activity-queries.server.ts'
import { historyHref, readHistoryWish } from '#app/features/activity/history-wish.ts'
import { Timeline } from '#app/features/activity/timeline.tsx'
import { planLoader } from '#app/http/loaders.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor, url }) => {
    const wish = readHistoryWish(url.searchParams)
    const { name, slug, timeZone } = account
    const place = { slug, timeZone, today: todayIn(timeZone, context.at.now) }
    return { name, slug, timeZone, wish, ...readHistory(context.db, { actor, place, wish }) }
  },
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Activity · ${data?.name ?? ''}` }]

export default function Activity() {
  const { slug, timeZone, wish, days, earlierThan, people } = useLoaderData<typeof loader>()
  const vendorName = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? ''
  const path = activityPath(slug)
  const topics = [undefined, ...eventTopics].map((topic) => ({
    label: topic ? eventTopicTitles[topic] : 'Everything',
    href: historyHref(path, { personId: wish.personId, topic }),
    isCurrent: topic === wish.topic,
  }))
  return (
    <>
      <PageHeader
        title="Activity"
        description={`Everything that happened on this plan, newest first. Times are in ${timeZone.replace(/_/g, ' ')}.`}
        actions={<PersonFilter people={people} wish={wish} path={path} />}
      />
      <NavTabs label="What happened" tabs={topics} />
      <Timeline days={days} vendorName={vendorName} />
      {days.length === 0 && (
        <Nothing isNarrowed={wish.topic !== undefined || wish.personId !== undefined} href={path} />
      )}
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

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function PersonFilter({ people, wish, path }: Pick<Loaded, 'people' | 'wish'> & { path: string }) {
  const options = people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form method="get" action={path} className="flex items-center gap-2">
      {wish.topic && <input type="hidden" name="topic" value={wish.topic} />}
      <Select
        key={wish.personId}
        name="who"
        aria-label="By whom"
        placeholder="Everyone"
        options={options}
        defaultValue={wish.personId ?? ''}
      />
      <Button type="submit">Show</Button>
    </Form>
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
