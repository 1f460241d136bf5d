import type { InvestmentTier, Side } from '../accounts/account.ts'
import type { Stage } from '../care/stages.ts'
import type {
  Cadence,
  OutcomeCategory,
  OutcomeDirection,
  OutcomeKind,
  OutcomeUnit,
} from '../outcomes/outcome.ts'

/** What one line of a template makes on an account. */
export const templateItemKinds = ['goal', 'outcome', 'milestone'] as const
export type TemplateItemKind = (typeof templateItemKinds)[number]

/** One line of a template as applying it needs it; `days` counts from a stage's start or from the day of applying. */
export type TemplateLine = {
  id: string
  kind: TemplateItemKind
  /** The goal's line that an outcome or a step belongs to. */
  goalItemId: string | null
  position: number
  stage: Stage | null
  title: string
  why: string
  days: number
  ownerSide: Side | null
  isRequired: boolean
  isFirstValue: boolean
  needsAcceptance: boolean
  category: OutcomeCategory | null
  unit: OutcomeUnit | null
  unitLabel: string
  direction: OutcomeDirection | null
  outcomeKind: OutcomeKind | null
  cadence: Cadence | null
}

/** More than anybody reads; a template is a beginning, not a project plan. */
export const templateLinesAtMost = 80

/** How far ahead a line may lie, in days: two years. */
export const templateDaysAtMost = 730

/** For which accounts a template is meant; null and '' for any. */
export type TemplateAim = { investment: InvestmentTier | null; industry: string }

/** The fields people edit, with their names in words. */
export const templateFieldTitles = {
  name: 'Name',
  description: 'What it is for',
  investment: 'Investment',
  industry: 'Industry',
} as const
export const goalLineTitles = { title: 'Goal', why: 'Why it matters', days: 'Target, in days' } as const

export const outcomeLineTitles = {
  title: 'What is measured',
  days: 'Target, in days',
  category: 'Kind of result',
  unit: 'Unit',
  unitLabel: 'Words for the unit',
  direction: 'Direction',
  outcomeKind: 'Kind of figure',
  cadence: 'How often',
} as const

export const stepLineTitles = {
  title: 'Step',
  stage: 'Stage',
  days: 'Due, in days',
  ownerSide: 'Whose step',
  goalItemId: 'Goal',
  isRequired: 'Needed to move on',
  isFirstValue: 'The first gain',
  needsAcceptance: 'The other side accepts it',
} as const
