import { Form } from '@remix-run/react'
import { type EventTopic, eventTopics, eventTopicTitles } from '#app/domain/activity/event-topic.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { type HistoryWish, historyHref } from './history-wish.ts'

type FilterProps = {
  wish: HistoryWish
  path: string
  people: readonly { id: string; name: string }[]
  goals: readonly { id: string; title: string }[]
}

/** By whom and about which goal, as a plain form; what is chosen stands in the address. */
export function HistoryFilter({ wish, path, people, goals }: FilterProps) {
  return (
    <Form
      method="get"
      action={path}
      className="mb-5 flex items-center gap-2 max-sm:grid max-sm:grid-cols-[8.5rem_minmax(0,1fr)_auto] print-hidden"
    >
      {wish.topic && <input type="hidden" name="topic" value={wish.topic} />}
      <Select
        key={`who ${wish.personId}`}
        name="who"
        aria-label="By whom"
        placeholder="Everyone"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={wish.personId ?? ''}
      />
      {goals.length > 0 && (
        <Select
          key={`goal ${wish.goalId}`}
          name="goal"
          aria-label="About which goal"
          placeholder="All goals"
          options={goals.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={wish.goalId ?? ''}
          className="max-w-72"
        />
      )}
      <Button type="submit">Show</Button>
    </Form>
  )
}

/** What happened, by kind; person and goal stay chosen. */
export function HistoryTopics({ wish, path }: Pick<FilterProps, 'wish' | 'path'>) {
  const topics: (EventTopic | undefined)[] = [undefined, ...eventTopics]
  const tabs = topics.map((topic) => ({
    label: topic ? eventTopicTitles[topic] : 'Everything',
    href: historyHref(path, { ...wish, before: undefined, topic }),
    isCurrent: topic === wish.topic,
  }))
  return <NavTabs label="What happened" tabs={tabs} />
}
