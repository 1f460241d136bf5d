import type { DemoStory } from './demo-story.ts'
import { doors } from './voice-story.ts'

/** A page, and whose eyes it is looked at with. */
export type Seen = {
  name: string
  as: 'nobody' | 'customer' | 'signer' | 'asked' | 'csm' | 'staff'
  path: (story: DemoStory) => string
  /** Looked at once by day on a desk and once by night on a phone: made of parts that other pages show in every light. */
  isBrief?: true
}

type Page = [name: string, path: Seen['path']]

const plan = ({ slug }: DemoStory) => `/plans/${slug}`
const below =
  (...parts: string[]) =>
  (story: DemoStory) =>
    `${plan(story)}/${parts.join('/')}`

/** Pages that both sides open, at the same address. */
const bothSides: Page[] = [
  ['plan', plan],
  ['goal', (story) => `${plan(story)}/goals/${story.goalId}`],
  ['goal-new', below('goals', 'new')],
  ['context', below('context')],
  ['promises', below('promises')],
  ['milestones', below('milestones')],
  ['milestones-arrange', below('milestones?arrange')],
  ['milestone', (story) => `${plan(story)}/milestones/${story.milestoneId}`],
  ['milestone-edit', (story) => `${plan(story)}/milestones/${story.milestoneId}?edit`],
  ['outcomes', below('outcomes')],
  ['outcome', (story) => `${plan(story)}/outcomes/${story.outcomeId}`],
  ['outcome-measure', (story) => `${plan(story)}/outcomes/${story.outcomeId}?do=measure`],
  ['outcome-new', below('outcomes', 'new')],
  ['outcome-begun', below('outcomes', 'new?from=manual-reporting')],
  ['outcome-edit', (story) => `${plan(story)}/outcomes/${story.outcomeId}/edit`],
  ['outcome-count', (story) => `${plan(story)}/outcomes/${story.outcomeId}/count`],
  ['outcome-bring', (story) => `${plan(story)}/outcomes/${story.outcomeId}/bring`],
  ['outcome-look', (story) => `${plan(story)}/outcomes/${story.outcomeId}/bring/${story.draftId}`],
  ['usage', below('usage')],
  ['usage-look', (story) => `${plan(story)}/usage/${story.usageDraftId}`],
  ['value', below('value')],
  ['value-summary', below('value', 'summary')],
  ['people', below('people')],
  ['person', (story) => `${plan(story)}/people/${story.stakeholderId}`],
  ['person-new', below('people', 'new')],
  ['members', below('members')],
  ['path', below('path')],
  ['gate-capture', below('path', 'capture')],
  ['gate-align', below('path', 'align')],
  ['gate-reinforce', below('path', 'reinforce')],
  ['gate-elevate', below('path', 'elevate')],
  ['deputies', below('path', 'deputies')],
  ['reviews', below('reviews')],
  ['review-new', below('reviews', 'new')],
  ['review-planned', (story) => `${plan(story)}/reviews/${story.plannedReviewId}`],
  ['review-held', (story) => `${plan(story)}/reviews/${story.heldReviewId}`],
  ['review-present', (story) => `${plan(story)}/reviews/${story.plannedReviewId}/present`],
  ['review-present-held', (story) => `${plan(story)}/reviews/${story.heldReviewId}/present`],
  ['activity', below('activity')],
  ['search', ({ slug }) => `/search?q=a&plan=${slug}`],
  ['missing', below('no-such-page')],
  ['profile', () => '/profile'],
  ['notices', () => '/notices'],
  ['notice-choices', () => '/profile/notices'],
]

const gateOf = ({ slug, stage }: { slug: string; stage: string }, question?: string) =>
  `/plans/${slug}/path/${stage}${question ? `?do=${question}` : ''}`

/** A move that waits for its signatures, and what can be asked about it. */
const readyMove: Page[] = [
  ['ready-plan', ({ ready }) => `/plans/${ready.slug}`],
  ['ready-path', ({ ready }) => `/plans/${ready.slug}/path`],
  ['ready-gate', ({ ready }) => gateOf(ready)],
  ['ready-rest', ({ ready }) => gateOf(ready, 'start-rest')],
]

const customersOnly: Page[] = [['openings', () => '/profile/advocacy']]

/** Of a customer who is asked to sign. */
const signersOnly: Page[] = [
  ...readyMove,
  ['ready-sign', ({ ready }) => gateOf(ready, 'sign-move')],
  ['ready-decline', ({ ready }) => gateOf(ready, 'decline-move')],
]

/** Where a CSM sees something else than an administrator. */
const csmsOnly: Page[] = [
  ['portfolio', () => '/portfolio'],
  ['gate-ask-waiver', (story) => `${plan(story)}/path/reinforce?do=ask-waiver`],
]

const settings: Page[] = [
  ['settings', () => '/settings'],
  ['settings-staff', () => '/settings/staff'],
  ['settings-mail', () => '/settings/mail'],
  ['settings-rates', () => '/settings/rates'],
  ['settings-embed', () => '/settings/embed'],
  ['settings-asking', () => '/settings/asking'],
  ['settings-asking-new', () => '/settings/asking/new?type=case_study&from=cairn-1'],
  ['settings-keys', () => '/settings/keys'],
  ['settings-vocabulary', () => '/settings/vocabulary'],
  ['settings-templates', () => '/settings/templates'],
  ['settings-template-new', () => '/settings/templates?new'],
  ['settings-template', ({ templateId }) => `/settings/templates/${templateId}`],
  ['settings-template-line', ({ templateId, lineId }) => `/settings/templates/${templateId}?line=${lineId}`],
  ['settings-template-add', ({ templateId }) => `/settings/templates/${templateId}?add=goal`],
]

const book: Page[] = [
  ['portfolio', () => '/portfolio'],
  ['portfolio-table', () => '/portfolio?view=table'],
  ['portfolio-now', () => '/portfolio?view=now'],
  ['portfolio-filtered', () => '/portfolio?stage=reinforce&tier=deep'],
  ['portfolio-empty', () => '/portfolio?search=nobody-is-called-that'],
  ['portfolio-audit', () => '/portfolio?show=audit'],
  ['portfolio-value', () => '/portfolio/value'],
  ['imports', () => '/imports'],
  ['import-columns', ({ newImportId }) => `/imports/${newImportId}`],
  ['import-checked', ({ checkedImportId }) => `/imports/${checkedImportId}`],
  ['account-new', () => '/accounts/new'],
]

const vendorsPlan: Page[] = [
  ['account-settings', below('settings')],
  ['contract', below('contract')],
  ['expansion', below('expansion')],
  ['words', below('context', 'words')],
  ['team', below('path', 'team')],
  ['audit', below('path', 'audit')],
  ['templates', below('templates')],
  ['template-apply', (story) => `${plan(story)}/templates?template=${story.templateId}&apply`],
  ['handoff', ({ handoff }) => `/plans/${handoff.slug}/path/handoffs/${handoff.id}`],
  ['ready-withdraw', ({ ready }) => gateOf(ready, 'withdraw-move')],
  ['gate-waive', (story) => `${plan(story)}/path/reinforce?do=grant-waiver`],
  ['gate-step-back', (story) => `${plan(story)}/path/reinforce?do=step-back`],
  ['resting-gate', ({ resting }) => gateOf(resting)],
  ['slipping-path', ({ slippingSlug }) => `/plans/${slippingSlug}/path`],
  ['gaps-plan', ({ gapsSlug }) => `/plans/${gapsSlug}`],
  ['gaps-path', ({ gapsSlug }) => `/plans/${gapsSlug}/path`],
]

const open: Page[] = [
  ['stories', () => '/stories'],
  ['story-missing', () => '/stories/never-written'],
  ['wall', () => '/wall'],
  ['sign-in', () => '/sign-in'],
  ['sign-in-staff', () => '/sign-in/staff'],
  ['link-unknown', () => '/sign-in/link/never-sent'],
  ['invitation-unknown', () => '/invitation/never-sent'],
  ['missing-open', () => '/no/such/page'],
]

/** Public stories, and doors that a mail's link opens. */
const openVoice: Page[] = [
  ['story', ({ voice }) => `/stories/${voice.storySlug}`],
  ['legal-review', () => `/legal-review/${doors.legal}`],
  ['receipt', () => `/consents/${doors.receipt}`],
  ['referral-landing', ({ voice }) => `/r/${voice.referralCode}`],
]

const storyOf = ({ slug, voice }: DemoStory) => `/plans/${slug}/stories/${voice.storyId}`

/** Everything of a plan about its voice. */
const planVoice: Page[] = [
  ['advocacy', below('advocacy')],
  ['plan-stories', below('stories')],
  ['plan-story', storyOf],
  ['story-write', (story) => `${storyOf(story)}/write`],
  ['story-versions', (story) => `${storyOf(story)}/versions`],
  ['consents', below('consents')],
  ['consent', (story) => `${plan(story)}/consents/story/${story.voice.storyId}`],
  ['talks', below('talks')],
]

const customersVoice: Page[] = [
  ...planVoice,
  ['quote-new', below('quotes', 'new')],
  ['referrals', below('referrals')],
  ['rewards', below('rewards')],
  ['own-consents', () => '/profile/consents'],
]

const questions: Page[] = [['question', ({ voice }) => `/asks/${voice.question.id}`]]

const staffsVoice: Page[] = [
  ['advocacy', below('advocacy')],
  ['story-waiting', ({ voice: { waiting } }) => `/plans/${waiting.account}/stories/${waiting.id}`],
  [
    'ask-new',
    ({ voice: { question } }) =>
      `/plans/${question.account}/advocacy/asks/new?person=${question.userId}&type=case_study`,
  ],
  ['ask', ({ voice: { question } }) => `/plans/${question.account}/advocacy/asks/${question.id}`],
  ['consents', below('consents')],
  ['hub', () => '/advocacy'],
  ['quotes', () => '/advocacy/quotes'],
  ['referral-board', () => '/advocacy/referrals'],
  ['events', () => '/advocacy/events'],
  ['event', ({ voice }) => `/advocacy/events/${voice.eventId}`],
  ['event-new', () => '/advocacy/events/new'],
  ['register', () => '/advocacy/register'],
  ['all-rewards', () => '/advocacy/rewards'],
]

const seen = (as: Seen['as'], list: Page[]): Seen[] =>
  list.map(([name, path]) => ({ name: `${as}-${name}`, as, path }))

const brief = (as: Seen['as'], list: Page[]): Seen[] =>
  seen(as, list).map((page) => ({ ...page, isBrief: true }))

/** Every page that there is. */
export const pages: Seen[] = [
  ...seen('nobody', open),
  ...seen('customer', [...bothSides, ...customersOnly]),
  ...seen('signer', signersOnly),
  ...seen('csm', csmsOnly),
  ...brief('nobody', openVoice),
  ...brief('customer', customersVoice),
  ...brief('asked', questions),
  ...brief('staff', staffsVoice),
  ...seen('staff', [...book, ...settings, ...vendorsPlan, ...readyMove, ...bothSides]),
]
