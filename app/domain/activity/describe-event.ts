import type { MemberRole } from '../accounts/member.ts'
import type { GoalClosure } from '../plan/goal.ts'
import { advocacyDeeds } from './advocacy-sentences.ts'
import { careDeeds } from './care-sentences.ts'
import { commentDeeds } from './comment-sentences.ts'
import type { EventKind } from './event.ts'
import { figureTime } from './figure-time.ts'
import { about, byWriters, erasedWords, plain, readFields, type SentencePart, say } from './sentence.ts'
import type { Sentences, ToldBody } from './told-event.ts'
import { valueDeeds } from './value-sentences.ts'

/** An event as it is told: `actorName` is null when Cairn did it by itself. */
export type ToldEvent = { body: ToldBody; actorName: string | null }

/** Who stands in a sentence for someone erased or unknown, and for Cairn itself. */
export const formerMember = 'former member'
export const cairnItself = 'Cairn'

/**
 * One sentence for both sides about what happened, in parts (strong: names, goals, figures). Only words that any
 * reader knows.
 */
export function describeEvent({ body, actorName }: ToldEvent): SentencePart[] {
  const actor = actorName ?? cairnItself
  const own = ownSentences[body.kind as keyof typeof ownSentences]
  if (own) return own(body as never)
  const deed = deeds[body.kind as keyof typeof deeds]
  return [...say`${actor} `, ...deed(body as never)]
}

/** Sentences whose subject is not the one who did it: people who come in by themselves. */
const ownSentences = {
  'staff-joined': ({ texts }) => say`${texts.person} joined the vendor’s team`,
  'member-joined': ({ texts, role }) =>
    say`${about(texts.person)} joined the plan as ${plain(roleWords[role])}`,
} satisfies Partial<Sentences<EventKind>>

/** What somebody did; their name comes before it. A kind that stands in neither list does not compile. */
const deeds: Sentences<Exclude<EventKind, keyof typeof ownSentences>> = {
  'vendor-set-up': ({ texts }) => say`set up this site for ${texts.vendor}`,
  'vendor-changed': ({ texts }) => say`changed the vendor’s ${readFields(texts.fields)}`,
  'staff-invited': ({ texts, staffRole }) =>
    say`invited ${texts.person} to the vendor’s team as ${plain(staffRoleWords(staffRole))}`,
  'staff-role-changed': ({ texts, staffRole }) =>
    say`made ${texts.person} ${plain(staffRoleWords(staffRole))}`,
  'staff-removed': ({ texts }) => say`removed ${texts.person} from the vendor’s team`,
  'name-changed': ({ texts }) => say`changed the name ${texts.from} to ${texts.to}`,
  'account-created': ({ texts }) => say`opened the shared plan with ${about(texts.account)}`,
  'account-changed': ({ texts }) => say`changed the account’s ${readFields(texts.fields)}`,
  'team-joined': ({ texts }) => say`put ${texts.person} on the vendor’s team for this plan`,
  'team-left': ({ texts }) => say`took ${texts.person} off the vendor’s team for this plan`,
  'member-invited': ({ texts, role }) =>
    say`invited ${about(texts.person)} to the plan as ${plain(roleWords[role])}`,
  'invitation-revoked': ({ texts }) => say`withdrew the invitation of ${about(texts.person)}`,
  'member-role-changed': ({ texts, role }) =>
    say`made ${about(texts.person)} ${plain(roleWords[role])} of the plan`,
  'member-removed': ({ texts }) => say`removed ${about(texts.person)} from the plan`,
  'context-written': ({ texts, number }) =>
    number === 1
      ? say`wrote down ${about('the challenge and what success looks like')}${byWriters(texts.writers)}`
      : say`changed the plan’s ${readFields(texts.fields)}${byWriters(texts.writers)}`,
  'context-confirmed': () => say`confirmed ${about('the challenge and what success looks like')}`,
  'stakeholder-added': ({ texts }) => say`added ${about(texts.person)} to the people of the plan`,
  'stakeholder-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of ${about(texts.person)}`,
  'stakeholder-note-changed': ({ texts }) =>
    say`changed the private notes on ${about(texts.person)}: ${readFields(texts.fields)}`,
  'stakeholder-departed': ({ texts }) => say`noted that ${about(texts.person)} has left`,
  'stakeholder-returned': ({ texts }) => say`noted that ${about(texts.person)} is back`,
  'successor-named': ({ texts }) => say`named ${about(texts.successor)} as successor of ${texts.person}`,
  'goal-added': ({ texts }) => say`drafted the goal ${about(texts.goal)}`,
  'goal-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of the goal ${about(texts.goal)}`,
  'goal-proposed': ({ texts }) => say`proposed the goal ${about(texts.goal)}`,
  'goal-agreed': ({ texts }) => say`agreed the goal ${about(texts.goal)}`,
  'goal-closed': ({ texts, closure }) =>
    say`closed the goal ${about(texts.goal)} as ${plain(closureWords[closure])}`,
  'goal-reopened': ({ texts }) => say`reopened the goal ${about(texts.goal)}`,
  'outcome-added': ({ texts }) => say`added ${about(texts.outcome)} to what is measured`,
  'outcome-changed': ({ texts }) => say`changed the ${readFields(texts.fields)} of ${about(texts.outcome)}`,
  'measurement-reported': ({ texts, ...figure }) =>
    say`reported ${texts.value} for ${about(texts.outcome)}${figureTime(figure)}`,
  'measurement-corrected': ({ texts, ...figure }) =>
    say`corrected ${about(texts.outcome)}${figureTime(figure)} from ${texts.before} to ${texts.value}`,
  'measurement-verified': ({ texts, ...figure }) =>
    say`confirmed ${texts.value} for ${about(texts.outcome)}${figureTime(figure)}`,
  'measurement-disputed': ({ texts, ...figure }) =>
    say`disputed ${texts.value} for ${about(texts.outcome)}${figureTime(figure)}: ${plain(quoted(texts.reason))}`,
  'dispute-ended': ({ texts, ...figure }) =>
    say`settled the dispute about ${texts.value} for ${about(texts.outcome)}${figureTime(figure)}`,
  'milestone-added': ({ texts }) => say`added the step ${about(texts.milestone)}`,
  'milestone-changed': ({ texts }) =>
    say`changed the ${readFields(texts.fields)} of the step ${about(texts.milestone)}`,
  'milestone-completed': ({ texts }) => say`completed the step ${about(texts.milestone)}`,
  'milestone-reopened': ({ texts }) => say`reopened the step ${about(texts.milestone)}`,
  ...advocacyDeeds,
  ...careDeeds,
  ...valueDeeds,
  ...commentDeeds,
  'team-notes-written': ({ texts }) =>
    say`changed the ${about('team’s notes')} about this account${byWriters(texts.writers)}`,
}

const roleWords: Record<MemberRole, string> = {
  viewer: 'a viewer',
  contributor: 'a contributor',
  approver: 'an approver',
}

const closureWords: Record<GoalClosure, string> = {
  achieved: 'achieved',
  partially_achieved: 'partly achieved',
  missed: 'missed',
  cancelled: 'cancelled',
}

function staffRoleWords(staffRole: string): string {
  if (staffRole === 'admin') return 'an administrator'
  return staffRole === 'lead' ? 'a lead' : 'a customer success manager'
}

function quoted(words: string | null): string {
  return words === null ? erasedWords : `“${words}”`
}
