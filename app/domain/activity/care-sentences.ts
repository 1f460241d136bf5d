import type { Side } from '../accounts/account.ts'
import { askTypeFacts } from '../advocacy/ask.ts'
import { criterionTitles } from '../care/criteria.ts'
import { type Stage, stageFacts } from '../care/stages.ts'
import { readFullDate } from '../reading.ts'
import type { CareEvent } from './care-event.ts'
import {
  about,
  byWriters,
  erasedWords,
  type Marked,
  plain,
  readFields,
  type SentencePart,
  say,
} from './sentence.ts'
import type { Sentences } from './told-event.ts'

/** What somebody did on the path; their name comes before it. Read by both sides, so without words of the house. */
export const careDeeds: Sentences<CareEvent['kind']> = {
  'move-proposed': ({ toStage }) => say`proposed ${move(toStage)}`,
  'move-signed': ({ toStage, side, isRecorded, texts }) => signed({ toStage, side, isRecorded, ...texts }),
  'signature-voided': ({ toStage, side, texts }) =>
    say`asked again for ${plain(sideWords[side])} signature under ${move(toStage)}: ${plain(texts.because ?? erasedWords)}`,
  'move-declined': ({ toStage, texts }) => say`declined ${move(toStage)}: ${quoted(texts.reason)}`,
  'move-withdrawn': ({ toStage, texts }) => say`withdrew ${move(toStage)}: ${quoted(texts.reason)}`,
  'move-passed': ({ fromStage, toStage }) =>
    say`moved the plan from ${title(fromStage)} to ${about(stageFacts[toStage].title)}`,
  'move-objected': ({ fromStage, toStage, texts }) =>
    say`objected to ${move(toStage)}, and the plan is back in ${title(fromStage)}: ${quoted(texts.reason)}`,
  'waiver-asked': ({ criterion, texts }) =>
    say`asked to let “${plain(criterionTitles[criterion])}” go: ${quoted(texts.reason)}`,
  'waiver-granted': ({ criterion, texts }) =>
    say`let “${plain(criterionTitles[criterion])}” go: ${quoted(texts.reason)}`,
  'waiver-refused': ({ criterion }) => say`did not let “${plain(criterionTitles[criterion])}” go`,
  'waiver-ended': ({ criterion }) => say`asked for “${plain(criterionTitles[criterion])}” again`,
  'stepped-back': ({ fromStage, toStage, texts }) =>
    say`took the plan from ${title(fromStage)} back to ${about(stageFacts[toStage].title)}: ${quoted(texts.reason)}`,
  'account-placed': ({ toStage, texts }) => placed(toStage, texts.reason),
  'rest-started': ({ stage, until, texts }) =>
    until === null
      ? say`let the plan rest in ${title(stage)}: ${quoted(texts.reason)}`
      : say`let the plan rest in ${title(stage)} until ${day(until)}: ${quoted(texts.reason)}`,
  'rest-ended': ({ stage }) => say`ended the plan’s rest in ${title(stage)}`,
  'deputy-named': ({ startsOn, endsOn, texts }) =>
    say`named ${texts.deputy} to sign for ${texts.approver} from ${day(startsOn)} to ${day(endsOn)}`,
  'deputy-revoked': ({ texts }) => say`ended that ${texts.deputy} signs for ${texts.approver}`,
  'stage-owner-named': ({ stage, texts }) => say`named ${texts.person} to look after ${title(stage)}`,
  'handoff-opened': ({ stage, texts }) =>
    say`began to hand ${title(stage)} over from ${texts.from} to ${texts.to}`,
  'handoff-changed': ({ stage, texts }) =>
    say`changed the ${readFields(texts.fields)} of the handoff for ${title(stage)}`,
  'handoff-accepted': ({ stage, texts }) => say`took ${title(stage)} over from ${texts.from}`,
  'audit-answered': ({ stage, answer }) =>
    say`answered the question of ${title(stage)} with ${plain(answer)}`,
  'vocabulary-changed': ({ texts }) => vocabulary(texts.added, texts.removed),
  'word-allowed': ({ texts }) => say`allowed the word ${texts.word} here: ${quoted(texts.reason)}`,
  'word-allowance-ended': ({ texts }) => say`stopped allowing the word ${texts.word} here`,
  'milestone-accepted': ({ texts }) => say`accepted the step ${about(texts.milestone)} as done`,
  'milestones-reordered': ({ stage }) => say`put the steps of ${title(stage)} into another order`,
  'solution-added': ({ texts }) => say`tied ${texts.capability} to the goal ${about(texts.goal)}`,
  'solution-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of ${texts.capability} for the goal ${about(texts.goal)}`,
  'solution-removed': ({ texts }) => say`untied ${texts.capability} from the goal ${about(texts.goal)}`,
  'value-statement-written': ({ texts }) => say`said in their own words what helps with ${about(texts.goal)}`,
  'promise-added': ({ texts }) => say`wrote down what was promised: ${about(texts.promise)}`,
  'promise-settled': ({ as, texts }) => say`noted the promise ${about(texts.promise)} as ${plain(as)}`,
  'template-saved': ({ texts }) => say`saved the template ${texts.template}`,
  'template-archived': ({ texts }) => say`put the template ${texts.template} away`,
  'template-applied': ({ made, texts }) =>
    say`applied the template ${texts.template}, which added ${plain(made === 1 ? '1 thing' : `${made} things`)}`,
  'review-scheduled': ({ texts }) => say`scheduled the review ${about(texts.review)}`,
  'review-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of the review ${about(texts.review)}${byWriters(texts.writers)}`,
  'review-cancelled': ({ texts }) => say`cancelled the review ${about(texts.review)}`,
  'review-held': ({ heldOn, texts }) => say`held the review ${about(texts.review)} on ${day(heldOn)}`,
  'review-signed': ({ side, texts }) =>
    texts.deputyFor === ''
      ? say`signed the review ${about(texts.review)} for ${plain(sideNames[side])}`
      : say`signed the review ${about(texts.review)} in place of ${texts.deputyFor}`,
  'ask-type-opened': ({ type }) => say`is open to ${plain(inside(askTypeFacts[type].title))}`,
  'ask-type-closed': ({ type }) => say`is not open to ${plain(inside(askTypeFacts[type].title))} any more`,
  'import-finished': ({ accounts, people, texts }) =>
    say`imported ${texts.file}: ${plain(`${accounts} accounts and ${people} people`)}`,
  'account-imported': ({ texts }) => say`brought ${about(texts.account)} in from a file`,
}

const sideNames: Record<Side, string> = { customer: 'the customer', vendor: 'the vendor' }
const sideWords: Record<Side, string> = { customer: 'the customer’s', vendor: 'the vendor’s' }

type Signing = { toStage: Stage; side: Side; isRecorded: boolean; deputyFor: string | null }

function signed({ toStage, side, isRecorded, deputyFor }: Signing): SentencePart[] {
  if (isRecorded) return say`recorded the customer’s agreement to ${move(toStage)}`
  if (deputyFor === '') return say`signed ${move(toStage)} for ${plain(sideNames[side])}`
  return say`signed ${move(toStage)} in place of ${deputyFor}`
}

function placed(toStage: Stage, reason: string | null): SentencePart[] {
  const sentence = say`placed the plan in ${about(stageFacts[toStage].title)}`
  return reason === '' ? sentence : [...sentence, ...say`: ${quoted(reason)}`]
}

function vocabulary(added: string | null, removed: string | null): SentencePart[] {
  if (removed === '') return say`added ${added} to the vocabulary`
  if (added === '') return say`took ${removed} out of the vocabulary`
  return say`added ${added} to the vocabulary and took ${removed} out`
}

function move(toStage: Stage): Marked {
  return about(`the move to ${stageFacts[toStage].title}`)
}

function title(stage: Stage): Marked {
  return plain(stageFacts[stage].title)
}

function day(date: string): Marked {
  return plain(readFullDate(date))
}

function quoted(words: string | null): Marked {
  return plain(words === null ? erasedWords : `“${words}”`)
}

function inside(heading: string): string {
  return heading.charAt(0).toLowerCase() + heading.slice(1)
}
