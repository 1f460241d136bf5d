import { type Opening, tellAccount } from './account.ts'
import { type AdvocatePlan, type AskPlan, tellAdvocate, tellAsk } from './asks.ts'
import { type AuditPlan, tellAudit } from './audits.ts'
import type { Book } from './book.ts'
import { type CaseStudyPlan, tellCaseStudy } from './case-studies.ts'
import { type ContractPlan, tellContract } from './contracts.ts'
import { type ExpansionPlan, tellExpansion } from './expansions.ts'
import { type GoalPlan, tellGoal } from './goals.ts'
import { type MovePlan, type RestPlan, tellMove, tellRest } from './moves.ts'
import { type AllowedWordPlan, type PromisePlan, tellAllowedWord, tellPromise } from './own-words.ts'
import type { Key, Who } from './people.ts'
import { type PersonPlan, tellPerson } from './persons.ts'
import { type OpeningPlan, type ReviewPlan, tellOpening, tellReview } from './reviews.ts'
import { type StepPlan, tellStep } from './steps.ts'
import { type TalkPlan, tellTalk } from './talks.ts'
import {
  type HandoffPlan,
  type OwnersPlan,
  type TemplatePlan,
  tellHandoff,
  tellOwners,
  tellTemplate,
} from './team.ts'
import { type QuotePlan, type ReferralPlan, tellQuote, tellReferral } from './voices.ts'
import { type ContextPlan, type NotesPlan, tellContext, tellNotes } from './words.ts'

/**
 * One account's story as it stands in its file: who, what, and how many days before today. People are named by keys;
 * the vendor's are those of the cast.
 */
export type Story = {
  account: Opening
  people: Record<Key, PersonPlan>
  /** What the customer pays, which only the vendor sees. */
  contracts?: ContractPlan[]
  contexts?: ContextPlan[]
  /** What the vendor's people want each other to know. */
  notes?: NotesPlan[]
  /** Terms of the vendor that are plain words for this customer. */
  allowedWords?: AllowedWordPlan[]
  /** What was promised before the sale. */
  promises?: PromisePlan[]
  goals?: GoalPlan[]
  /** Where the vendor sees more to do. */
  expansions?: ExpansionPlan[]
  steps?: StepPlan[]
  reviews?: ReviewPlan[]
  /** What customers open themselves to be asked for. */
  openings?: OpeningPlan[]
  /** What people offer to speak about, and where they have. */
  talks?: TalkPlan[]
  /** How they want to be asked. */
  advocates?: AdvocatePlan[]
  /** What they were asked for. */
  asks?: AskPlan[]
  /** Case studies, as far as each has come. */
  caseStudies?: CaseStudyPlan[]
  /** What they say about what changed, and whom they sent. */
  quotes?: QuotePlan[]
  referrals?: ReferralPlan[]
  audit?: AuditPlan
  moves?: MovePlan[]
  rests?: RestPlan[]
  /** Who answers in which stage, and what is handed over when that changes. */
  stageOwners?: OwnersPlan[]
  handoffs?: HandoffPlan[]
  templates?: TemplatePlan[]
}

/** Writes a story into a book, ready to be played. */
export function tellStory(book: Book, cast: Record<Key, Who>, story: Story): void {
  const tale = tellAccount(book, cast, story.account)
  for (const [key, person] of Object.entries(story.people)) tellPerson(tale, key, person)
  for (const contract of story.contracts ?? []) tellContract(tale, contract)
  for (const context of story.contexts ?? []) tellContext(tale, context)
  for (const note of story.notes ?? []) tellNotes(tale, note)
  for (const word of story.allowedWords ?? []) tellAllowedWord(tale, word)
  for (const promise of story.promises ?? []) tellPromise(tale, promise)
  const goals = new Map<string, { goalId: string }>()
  for (const goal of story.goals ?? []) goals.set(goal.title, tellGoal(tale, goal))
  for (const expansion of story.expansions ?? []) tellExpansion(tale, goals, expansion)
  for (const step of story.steps ?? []) tellStep(tale, goals, step)
  for (const review of story.reviews ?? []) tellReview(tale, review)
  for (const opening of story.openings ?? []) tellOpening(tale, opening)
  for (const talk of story.talks ?? []) tellTalk(tale, talk)
  for (const advocate of story.advocates ?? []) tellAdvocate(tale, advocate)
  for (const ask of story.asks ?? []) tellAsk(tale, ask)
  for (const study of story.caseStudies ?? []) tellCaseStudy(tale, study)
  for (const quote of story.quotes ?? []) tellQuote(tale, quote)
  for (const referral of story.referrals ?? []) tellReferral(tale, referral)
  if (story.audit) tellAudit(tale, story.audit)
  for (const move of story.moves ?? []) tellMove(tale, move)
  for (const rest of story.rests ?? []) tellRest(tale, rest)
  for (const owners of story.stageOwners ?? []) tellOwners(tale, owners)
  for (const handoff of story.handoffs ?? []) tellHandoff(tale, handoff)
  for (const template of story.templates ?? []) tellTemplate(tale, template)
}
