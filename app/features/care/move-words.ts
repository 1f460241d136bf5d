import { type CriterionKey, criterionTitles } from '#app/domain/care/criteria.ts'
import type { Gate } from '#app/domain/care/gate.ts'

/** What a gate still waits for, as one sentence of a refusal. */
export function readOpenCriteria({ criteria }: Gate): string {
  const open = criteria.filter(({ isMet, waiver }) => !isMet && waiver === null).map(({ key }) => key)
  return `Not everything is there yet: ${readTitles(open)}. Nothing is signed or sent.`
}

/** What has changed between a page and the press on it, as one sentence of a refusal. */
export function readChanged(titles: readonly string[]): string {
  const what =
    titles.length === 0
      ? 'What both sides sign has'
      : `${listed(titles)} ${titles.length === 1 ? 'has' : 'have'}`
  return `${what} changed since you opened this page. Nothing is signed. Read the list once more, then sign.`
}

function readTitles(keys: readonly CriterionKey[]): string {
  return listed(keys.map((key) => criterionTitles[key]))
}

/** “A”, “B” and “C”. */
function listed(titles: readonly string[]): string {
  const quoted = titles.map((title) => `“${title}”`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`
}
