import type { EventKind } from './event.ts'

/** By what the history can be narrowed, in the words of its page. */
export const eventTopics = ['plan', 'goals', 'outcomes', 'people', 'steps', 'comments'] as const
export type EventTopic = (typeof eventTopics)[number]

export const eventTopicTitles: Record<EventTopic, string> = {
  plan: 'The plan',
  goals: 'Goals',
  outcomes: 'Outcomes',
  people: 'People',
  steps: 'Steps',
  comments: 'Comments',
}

const topicOf: Record<EventKind, EventTopic> = {
  'vendor-set-up': 'plan',
  'vendor-changed': 'plan',
  'staff-invited': 'people',
  'staff-joined': 'people',
  'staff-role-changed': 'people',
  'staff-removed': 'people',
  'name-changed': 'people',
  'account-created': 'plan',
  'account-changed': 'plan',
  'team-joined': 'people',
  'team-left': 'people',
  'member-invited': 'people',
  'invitation-revoked': 'people',
  'member-joined': 'people',
  'member-role-changed': 'people',
  'member-removed': 'people',
  'context-written': 'plan',
  'context-confirmed': 'plan',
  'stakeholder-added': 'people',
  'stakeholder-changed': 'people',
  'stakeholder-note-changed': 'people',
  'stakeholder-departed': 'people',
  'stakeholder-returned': 'people',
  'successor-named': 'people',
  'goal-added': 'goals',
  'goal-changed': 'goals',
  'goal-proposed': 'goals',
  'goal-agreed': 'goals',
  'goal-closed': 'goals',
  'goal-reopened': 'goals',
  'outcome-added': 'outcomes',
  'outcome-changed': 'outcomes',
  'measurement-reported': 'outcomes',
  'measurement-corrected': 'outcomes',
  'measurement-verified': 'outcomes',
  'measurement-disputed': 'outcomes',
  'dispute-ended': 'outcomes',
  'milestone-added': 'steps',
  'milestone-changed': 'steps',
  'milestone-completed': 'steps',
  'milestone-reopened': 'steps',
  'comment-written': 'comments',
}

/** All kinds of event under a topic. */
export function kindsOf(topic: EventTopic): EventKind[] {
  return (Object.keys(topicOf) as EventKind[]).filter((kind) => topicOf[kind] === topic)
}
