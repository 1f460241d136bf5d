import type { Side, Visibility } from '../accounts/account.ts'
import type { MemberRole } from '../accounts/member.ts'
import type { EventBody } from './event.ts'
import type { NoticeKind } from './notice.ts'
import { type Circle, type Telling, tellings } from './notice-rules.ts'

/** Somebody with a place on the account now: a member, or somebody of the vendor who sees it. */
export type Insider = {
  userId: string
  side: Side
  /** Set for customers. */
  role: MemberRole | null
  isOnTeam: boolean
  /** Decides for the vendor where a lead has to. */
  isLead: boolean
  /** Signs in an approver's place today. */
  isDeputy: boolean
}

/** What is known of the thing that a line is about. Ids are those of logins. */
export type NoticeScene = {
  isResting: boolean
  people: readonly Insider[]
  /** The goal's owner on the customer's side: may confirm and agree. */
  customerOwner: string | null
  /** Who answers for the thing, on either side. */
  owners: readonly string[]
  /** Who became its owner with this line. */
  assigned: readonly string[]
  persons: readonly string[]
  authors: readonly string[]
  mentioned: readonly string[]
  /** Who wrote in the same place before. */
  thread: readonly string[]
  /** Whose answer it waits for; null where nobody's does. */
  waitsFor: Side | null
}

/** A line of the history: what happened, who did it (null: Cairn itself), and who may see it. */
export type NoticeLine = EventBody & { actorId: string | null; visibility: Visibility }

export type NoticeFor = { userId: string; kind: NoticeKind; about: string }

/**
 * Who is told of a line, and as what: once per person and line, the first rule that names them. Never whoever did it, never
 * anybody without a place on the account, and nobody of the customer where the line is the vendor's own.
 */
export function noticesFor(line: NoticeLine, scene: NoticeScene): NoticeFor[] {
  const told = new Map<string, NoticeFor>()
  const readers = scene.people.filter(
    ({ userId, side }) => userId !== line.actorId && (side === 'vendor' || line.visibility === 'shared'),
  )
  for (const telling of tellings[line.kind]) {
    if (telling.isAsk && scene.isResting) continue
    const about = aboutOf(line, telling)
    const belongs = circles[telling.to]
    for (const person of readers)
      if (!told.has(person.userId) && belongs(person, scene, line))
        told.set(person.userId, { userId: person.userId, kind: telling.kind, about })
  }
  return [...told.values()]
}

/** True for kinds of event that nobody is ever told of: nothing has to be looked up for them. */
export function isToldToNobody(kind: EventBody['kind']): boolean {
  return tellings[kind].length === 0
}

type Belongs = (person: Insider, scene: NoticeScene, line: NoticeLine) => boolean

const isApprover: Belongs = ({ role }) => role === 'approver'
const isOnTeam: Belongs = ({ isOnTeam }) => isOnTeam
const owns: Belongs = ({ userId }, { owners }) => owners.includes(userId)
const isPerson: Belongs = ({ userId }, { persons }) => persons.includes(userId)
const wroteIt: Belongs = ({ userId }, { authors }) => authors.includes(userId)
const confirms: Belongs = ({ userId, role }, { customerOwner }) =>
  role === 'approver' || (role === 'contributor' && userId === customerOwner)
const signs: Belongs = ({ side, role, isDeputy, isOnTeam: onTeam }) =>
  side === 'vendor' ? onTeam : role === 'approver' || isDeputy
const talksOfStories: Belongs = (person, ...rest) =>
  isOnTeam(person, ...rest) || isApprover(person, ...rest) || isPerson(person, ...rest)

const circles: Record<Circle, Belongs> = {
  everybody: (...asked) => isOnTeam(...asked) || isApprover(...asked) || owns(...asked),
  other_side: (person, scene, line) => {
    if (scene.waitsFor === null || person.side !== scene.waitsFor) return false
    return person.side === 'vendor' ? person.isOnTeam : confirms(person, scene, line)
  },
  confirmers: confirms,
  context_readers: (person, scene) => scene.waitsFor === 'customer' && person.role === 'approver',
  signers: signs,
  signers_of_side: (person, scene, line) =>
    'side' in line && person.side === line.side && signs(person, scene, line),
  leads: ({ isLead }) => isLead,
  team: isOnTeam,
  team_and_authors: (...asked) => isOnTeam(...asked) || wroteIt(...asked),
  persons: isPerson,
  referrers: (person, ...rest) => person.side === 'customer' && isPerson(person, ...rest),
  assigned: ({ userId }, { assigned }) => assigned.includes(userId),
  mentioned: ({ userId }, { mentioned }) => mentioned.includes(userId),
  thread: (person, scene, line) =>
    scene.thread.includes(person.userId) || owns(person, scene, line) || wroteIt(person, scene, line),
  writer: ({ userId }, { authors }, line) => 'isOn' in line && line.isOn && authors.includes(userId),
  story_approvers: (person, scene, line) =>
    'to' in line &&
    line.to === 'customer_review' &&
    (isApprover(person, scene, line) || (person.side === 'customer' && isPerson(person, scene, line))),
  story_followers: (person, scene, line) =>
    isOnTeam(person, scene, line) ||
    (isPerson(person, scene, line) && 'to' in line && line.to === 'published'),
  story_circle: talksOfStories,
}

/** The ids that name a thing, the nearest first. */
const naming = [
  'measurementId',
  'outcomeId',
  'goalId',
  'milestoneId',
  'transitionId',
  'waiverId',
  'handoffId',
  'reviewId',
  'contextId',
  'storyId',
  'testimonialId',
  'referralId',
  'inviteId',
  'askId',
  'takedownId',
  'offerId',
  'rewardId',
  'expansionId',
  'deputyRowId',
  'restId',
  'stakeholderId',
] as const

/** What a line is about, as a word and an id: "goal 01J…". Notices about the same thing stand and are settled together. */
export function aboutOf(line: EventBody, { about }: Pick<Telling, 'about'> = {}): string {
  const ids = line as unknown as Record<string, unknown>
  // beside a comment stands what it is about
  if ('commentId' in line) return `${line.subject} ${line.subjectId}`
  if ('subjectKind' in line) return `consent ${line.subjectId}`
  if ('contextId' in line) return 'context'
  const key = about ?? naming.find((name) => typeof ids[name] === 'string')
  return key ? `${key.replace(/Id$/, '')} ${String(ids[key])}` : 'plan'
}
