import { mayWrite, type PlanActor } from '#app/domain/access/actor.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import { type CriterionState, criterionStateOf } from '#app/domain/care/criterion-state.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import { fixPath } from '#app/domain/care/fix-path.ts'
import { fixWords } from '#app/domain/care/fix-words.ts'
import type { Criterion, Gate } from '#app/domain/care/gate.ts'
import { type MarkedPart, markTerms, sentencesWith } from '#app/domain/care/marked-text.ts'
import { compileVocabulary, findTerms } from '#app/domain/care/vocabulary.ts'
import { readDate } from '#app/domain/reading.ts'

export type ShownCriterion = {
  key: CriterionKey
  state: CriterionState
  title: string
  /** What stands there now. */
  detail: string
  /** The day it became met: "4 Nov". */
  on: string
  /** Where this reader puts it right. */
  fix: { href: string; label: string } | null
  /** The customer's text with the vendor's terms in it, for the vendor's side; paragraphs. */
  quote: MarkedPart[][]
  /** Met when it was signed, and not now. */
  isLapsed: boolean
  /** What a lead let go, and why. */
  waiver: { id: string; by: string; reason: string } | null
}

type Asked = { actor: PlanActor; slug: string; gate: Gate; evidence: GateEvidence }

/** Texts up to so many characters are quoted whole. */
const quotedWhole = 700

/** The criteria of a gate as this reader sees them: their side's words, and what they can do about each. */
export function shownCriteria(asked: Asked): ShownCriterion[] {
  const { actor, gate, evidence } = asked
  const isVendor = actor.side === 'vendor'
  return gate.criteria.map((criterion) => {
    const { key, waiver } = criterion
    const state = criterionStateOf(criterion, gate)
    const isNamed = key === 'context_product_free' && state === 'open' && isVendor
    return {
      key,
      state,
      title: isVendor ? criterion.staff : criterion.customer,
      detail: isVendor ? criterion.staffDetail : criterion.customerDetail,
      on: onOf(criterion, evidence.today),
      fix: state === 'open' ? fixOf(criterion, asked) : null,
      quote: isNamed ? quoteOf(evidence) : [],
      isLapsed: false,
      waiver,
    }
  })
}

function onOf({ metOn }: Criterion, today: CalendarDate): string {
  return metOn ? readDate(metOn, { today }) : ''
}

function fixOf({ key, fix }: Criterion, { actor, slug }: Asked): ShownCriterion['fix'] {
  const label = fixWords[key][actor.side]
  return label && mayFix(actor, key) ? { href: fixPath(slug, fix), label } : null
}

/** Viewers read; but what somebody is open to be asked for is theirs, whatever their role. */
function mayFix(actor: PlanActor, key: CriterionKey): boolean {
  if (!mayWrite(actor)) return false
  return actor.side === 'vendor' || actor.role !== 'viewer' || key === 'customer_open_to_advocacy'
}

/** Only what counted against the text is marked: a word that is allowed here stands as it is. */
function quoteOf({ context }: GateEvidence): MarkedPart[][] {
  if (!context) return []
  const vocabulary = compileVocabulary(context.productTerms)
  return [context.headline, context.challenge, context.success].flatMap((whole) => {
    const found = findTerms(vocabulary, whole)
    if (found.length === 0) return []
    const text = sentencesWith(whole, found, quotedWhole)
    return [markTerms(text, findTerms(vocabulary, text))]
  })
}
