import { NavTabs } from '#app/ui/nav-tabs.tsx'
import type { OutcomesOfGoal } from './outcomes-queries.server.ts'

type Goals = readonly OutcomesOfGoal[]

/** The categories in use as views of the list; nothing while there is only one. */
export function CategoryTabs({
  goals,
  current,
  href,
}: {
  goals: Goals
  current: string | null
  href: string
}) {
  const all = goals.flatMap((goal) => goal.outcomes)
  const titles = new Map(all.map((outcome) => [outcome.categoryWord, outcome.category]))
  if (titles.size < 2 && current === null) return null
  const tabs = [...titles].map(([word, label]) => ({
    label,
    href: `${href}?category=${word}`,
    isCurrent: current === word,
    count: all.filter((outcome) => outcome.categoryWord === word).length,
  }))
  const isAll = tabs.every((tab) => !tab.isCurrent)
  return (
    <NavTabs
      label="Kinds of result"
      tabs={[{ label: 'All', href, isCurrent: isAll, count: all.length }, ...tabs]}
    />
  )
}

/** The goals with only the outcomes of one category; all of them for a category that is not in use. */
export function ofCategory(goals: Goals, category: string | null): Goals {
  const chosen = goals
    .map((goal) => ({
      ...goal,
      outcomes: goal.outcomes.filter((outcome) => outcome.categoryWord === category),
    }))
    .filter((goal) => goal.outcomes.length > 0)
  return chosen.length > 0 ? chosen : goals
}
