import { fitOf } from '#app/domain/activity/hit-parts.ts'
import type { Way } from '#app/domain/activity/palette-ways.ts'
import { readSearchWords } from '#app/domain/activity/search-words.ts'
import { chooseTheme } from '#app/ui/theme-switch.tsx'
import type { SearchGroup } from './read-search.server.ts'
import type { RecentPage } from './recent-pages.ts'

/** What the page of the search answers, as far as the palette needs it. */
export type SearchAnswer = { q: string; groups: SearchGroup[]; ways: { does: Way[]; goes: Way[] } | null }

/** How a choice is carried out. */
export type Doing = { open: (href: string) => void; run: (act: () => void) => void }

export type Choice = { key: string; label: string; words?: string; href?: string; act?: () => void }
export type Section = { title: string; choices: Choice[] }

type Asked = { typed: string; answer: SearchAnswer | undefined; recents: RecentPage[]; here: string }

/** What stands in the palette: with nothing typed what was open last and what can be done; else what fits. */
export function choicesFor({ typed, answer, recents, here }: Asked) {
  const words = readSearchWords(typed)
  const groups = words.length === 0 ? [] : (answer?.groups ?? [])
  const sections = [
    { title: 'Last open', choices: words.length === 0 ? recentChoices(recents, here) : [] },
    { title: 'Do', choices: fitting([...pageChoices(), ...doChoices(answer)], words) },
    { title: 'Go to', choices: fitting(goChoices(answer), words) },
    { title: 'Colours', choices: fitting(themeChoices, words) },
  ].filter(({ choices }) => choices.length > 0)
  const count = [...groups.map(({ hits }) => hits.length), ...sections.map(({ choices }) => choices.length)]
  const first = groups[0]?.hits[0]?.key ?? sections[0]?.choices[0]?.key ?? ''
  return { groups, sections, first, count: count.reduce((sum, some) => sum + some, 0) }
}

function fitting(choices: Choice[], words: readonly string[]): Choice[] {
  if (words.length === 0) return choices
  return choices.filter(({ label, words: more = '' }) => fitOf(`${label} ${more}`, words) !== null)
}

function recentChoices(recents: RecentPage[], here: string): Choice[] {
  const others = recents.filter(({ href }) => href !== here).slice(0, 4)
  return others.map(({ href, title }) => ({ key: `recent ${href}`, label: title, href }))
}

function doChoices(answer: SearchAnswer | undefined): Choice[] {
  const does = answer?.ways?.does ?? []
  return does.map(({ intent, ...way }) => ({
    ...way,
    key: `do ${way.label}`,
    // the same form stands on the page: its button is pressed
    ...(intent && { href: undefined, act: () => formOf(intent)?.requestSubmit() }),
  }))
}

function goChoices(answer: SearchAnswer | undefined): Choice[] {
  return (answer?.ways?.goes ?? []).map((way) => ({ ...way, key: `go ${way.label}` }))
}

/** What can be done on this very page. */
function pageChoices(): Choice[] {
  const field = formOf('write-comment')?.querySelector('textarea')
  if (!field) return []
  const act = () => {
    field.closest('details')?.setAttribute('open', '')
    field.focus()
  }
  return [{ key: 'do comment', label: 'Write a comment', words: 'say note', act }]
}

function formOf(intent: string): HTMLFormElement | null {
  const field = document.querySelector(`input[name="intent"][value="${intent}"]`)
  return field instanceof HTMLInputElement ? field.form : null
}

const themeChoices: Choice[] = [
  { key: 'light', label: 'Light colours', words: 'theme switch', act: () => chooseTheme('light') },
  { key: 'dark', label: 'Dark colours', words: 'theme switch night', act: () => chooseTheme('dark') },
  { key: 'system', label: 'Colours as the system', words: 'theme switch', act: () => chooseTheme('system') },
]
