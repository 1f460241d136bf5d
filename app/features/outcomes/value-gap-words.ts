import type { Gap } from '#app/domain/outcomes/value-gaps.ts'
import { editOutcomePath, newOutcomePath, outcomePath, outcomesPath } from '#app/domain/paths.ts'
import type { AccountValue } from './work-out-value.server.ts'

/** Whose words: the customer's side reads "you", and only editors are offered something to do. */
export type ValueReader = {
  slug: string
  accountName: string
  isCustomer: boolean
  /** May edit what is measured and how it is counted. */
  isEditor: boolean
  hasGoals: boolean
}

/** One thing that is missing, and where it is done. */
export type GapNote = {
  /** Set where nothing counts at all: the card has nothing else to show. */
  title: string
  text: string
  action: { label: string; href: string } | null
  /** All that counts is confirmed; this could count too. */
  isMinor?: true
}

/** The first thing that keeps value from counting, or from counting as confirmed; null where nothing does. */
export function readGaps({ gaps, summary }: AccountValue, reader: ValueReader): GapNote | null {
  const { outcomes, unvalued, withoutShare, notAgreed } = gaps
  if (outcomes === 0) return nothingMeasured(reader)
  if (unvalued.count === outcomes) return nothingValued(unvalued, reader)
  if (summary.categories.length === 0) return nothingCounts(reader)
  if (withoutShare.count > 0) return shareOpen(withoutShare, { reader, of: outcomes - unvalued.count })
  if (notAgreed.count > 0) return termsOpen(notAgreed, reader)
  const isConfirmed = summary.cash.verified !== 0 || summary.capacity.verified !== 0
  if (!isConfirmed) return nothingConfirmed(reader)
  return unvalued.count > 0 ? someUnvalued(unvalued, reader) : null
}

function nothingMeasured({ slug, isEditor, hasGoals, ...reader }: ValueReader): GapNote {
  return {
    title: 'Nothing to count yet',
    text: `Here stands what all this was worth to ${whom(reader)}, in money. It begins with something to measure.`,
    action: isEditor && hasGoals ? { label: 'Add an outcome', href: newOutcomePath(slug) } : null,
  }
}

function nothingValued(gap: Gap, reader: ValueReader): GapNote {
  return {
    title: 'Not in money yet',
    text: `Say what an hour, a day or an order is worth to ${whom(reader)}: from then on every figure counts, row by row.`,
    action: edit(gap, reader, 'Say what it is worth'),
  }
}

function nothingCounts({ slug, isEditor }: ValueReader): GapNote {
  return {
    title: 'Waiting for the first figure',
    text: 'What it is worth is agreed on. It counts from the day of the first figure on.',
    action: isEditor ? { label: 'Report a figure', href: outcomesPath(slug) } : null,
  }
}

function shareOpen(gap: Gap, { reader, of }: { reader: ValueReader; of: number }): GapNote {
  const { isCustomer, accountName } = reader
  const who = isCustomer ? 'you say' : `${accountName} says`
  const which =
    gap.count === of ? 'All of this counts' : pluralOf(gap, 'One outcome counts', `${count(gap)} count`)
  return {
    title: '',
    text: `${which} in full, as reported, until ${who} what share of it is the product’s.`,
    action: isCustomer ? terms(gap, reader, 'Say what share') : null,
  }
}

function termsOpen(gap: Gap, reader: ValueReader): GapNote {
  return {
    title: '',
    text: `How ${count(gap)} ${pluralOf(gap, 'is', 'are')} counted is not agreed yet: until then ${pluralOf(gap, 'it counts', 'they count')} as reported.`,
    action: terms(gap, reader, 'See what is open'),
  }
}

function nothingConfirmed({ slug, isCustomer, accountName }: ValueReader): GapNote {
  const who = isCustomer ? 'you confirm' : `${accountName} confirms`
  return {
    title: '',
    text: `Nothing is confirmed yet. A figure counts as confirmed once ${who} it.`,
    action: { label: 'See the figures', href: outcomesPath(slug) },
  }
}

function someUnvalued(gap: Gap, reader: ValueReader): GapNote {
  return {
    title: '',
    text: `Nothing says yet what ${count(gap)} ${pluralOf(gap, 'is', 'are')} worth.`,
    action: edit(gap, reader, 'Say what it is worth'),
    isMinor: true,
  }
}

function terms({ firstId }: Gap, { slug }: ValueReader, label: string): GapNote['action'] {
  return firstId ? { label, href: `${outcomePath(slug, firstId)}#terms` } : null
}

function edit({ firstId }: Gap, { slug, isEditor }: ValueReader, label: string): GapNote['action'] {
  return isEditor && firstId ? { label, href: `${editOutcomePath(slug, firstId)}#worth` } : null
}

function whom({ isCustomer, accountName }: Pick<ValueReader, 'isCustomer' | 'accountName'>): string {
  return isCustomer ? 'you' : accountName
}

function count(gap: Gap): string {
  return `${gap.count} ${pluralOf(gap, 'outcome', 'outcomes')}`
}

function pluralOf({ count: number }: Gap, one: string, many: string): string {
  return number === 1 ? one : many
}
