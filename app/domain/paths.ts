import type { ConsentAbout } from './advocacy/consent.ts'
import type { Stage } from './care/stages.ts'

/** Our own addresses, so that no page spells one out. */

export const signInPath = () => '/sign-in'
export const signInCheckPath = () => '/sign-in/check'
export const signInLinkPath = (token: string) => `/sign-in/link/${token}`
export const staffSignInPath = () => '/sign-in/staff'
export const staffCodePath = () => '/sign-in/staff/code'
export const signOutPath = () => '/sign-out'
export const invitationPath = (token: string) => `/invitation/${token}`
export const welcomePath = (token: string) => `/welcome/${token}`
export const setUpPath = (token: string) => `/setup/${token}`
export const recoveryCodesPath = () => '/profile/recovery-codes'
export const brandLogoPath = () => '/brand/logo'
export const devMailboxPath = () => '/dev/mailbox'
export const devMailPath = (mailId: string) => `/dev/mailbox/${mailId}`
export const devMailsPath = () => '/dev/mails'

export const portfolioPath = () => '/portfolio'
export const portfolioValuePath = () => '/portfolio/value'
export const newAccountPath = () => '/accounts/new'
export const settingsPath = () => '/settings'
export const staffSettingsPath = () => '/settings/staff'
export const mailSettingsPath = () => '/settings/mail'
export const ratesPath = () => '/settings/rates'
/** Keys for programs that send figures. */
export const keysPath = () => '/settings/keys'
export const vocabularyPath = () => '/settings/vocabulary'
export const templatesPath = () => '/settings/templates'
export const templatePath = (templateId: string) => `/settings/templates/${templateId}`
export const importsPath = () => '/imports'
export const importPath = (importId: string) => `/imports/${importId}`
export const importProblemsCsvPath = (importId: string) => `/imports/${importId}/problems.csv`
export const profilePath = () => '/profile'
/** What waits for the reader and what is new, on all plans. */
export const noticesPath = () => '/notices'
/** What they want to be told of, and when; of one account with its slug. */
export const noticeChoicesPath = (account?: string) =>
  account ? `/profile/notices?on=${account}` : '/profile/notices'
/** Where mails of one kind are stopped, without a login. */
export const unsubscribePath = (token: string) => `/unsubscribe/${token}`
/** Where everything is searched; `plan` is the account of the page it was opened from. */
export function searchPath({
  q = '',
  plan,
  kind,
}: {
  q?: string
  plan?: string
  kind?: string
} = {}): string {
  const wished = { q, plan, kind }
  const search = new URLSearchParams(Object.entries(wished).flatMap(([name, is]) => (is ? [[name, is]] : [])))
  return search.size === 0 ? '/search' : `/search?${search}`
}
export const choosePlanPath = () => '/plans'
export const planPath = (account: string) => `/plans/${account}`
export const goalPath = (account: string, goalId: string) => `/plans/${account}/goals/${goalId}`
export const newGoalPath = (account: string) => `/plans/${account}/goals/new`
export const contextPath = (account: string) => `/plans/${account}/context`
export const milestonesPath = (account: string) => `/plans/${account}/milestones`
export const milestonePath = (account: string, milestoneId: string) =>
  `/plans/${account}/milestones/${milestoneId}`
/** What was said about one thing, by itself. Forms about comments are sent here. A figure's id holds a dot, an address not. */
export const conversationPath = (account: string, { subject, subjectId }: CommentedThing) =>
  `/plans/${account}/comments/${subject}/${subjectId.replace('.', '~')}`
type CommentedThing = { subject: string; subjectId: string }
/** Leads to one comment where it stands, beside what it is about: for mails, notices and the history. */
export const commentPath = (account: string, { commentId }: { commentId: string }) =>
  `/plans/${account}/comments/${commentId}`
/** Where one comment stands on its page. */
export const commentAnchor = (commentId: string) => `#comment-${commentId}`
/** Who may be mentioned in a comment. */
export const mentionablePath = (account: string) => `/plans/${account}/comments/people`
export const outcomesPath = (account: string) => `/plans/${account}/outcomes`
export const outcomePath = (account: string, outcomeId: string) => `/plans/${account}/outcomes/${outcomeId}`
/** An outcome's page with one of its figures first, and the buttons that say whether it is right. */
export const figurePath = (account: string, ids: { outcomeId: string; measurementId: string }) =>
  `${outcomePath(account, ids.outcomeId)}?figure=${ids.measurementId}#figure`
/** Where figures are pasted or uploaded. */
export const bringPath = (account: string, outcomeId: string) => `${outcomePath(account, outcomeId)}/bring`
export const bringDraftPath = (account: string, outcomeId: string, draftId: string) =>
  `${bringPath(account, outcomeId)}/${draftId}`
export const newOutcomePath = (account: string) => `/plans/${account}/outcomes/new`
export const editOutcomePath = (account: string, outcomeId: string) =>
  `/plans/${account}/outcomes/${outcomeId}/edit`
export const outcomeCsvPath = (account: string, outcomeId: string) =>
  `/plans/${account}/outcomes/${outcomeId}.csv`
export const outcomePngPath = (account: string, outcomeId: string) =>
  `/plans/${account}/outcomes/${outcomeId}.png`
/** Every row of an outcome's ledger, and how it came about. */
export const countPath = (account: string, outcomeId: string) =>
  `/plans/${account}/outcomes/${outcomeId}/count`
export const countCsvPath = (account: string, outcomeId: string) =>
  `/plans/${account}/outcomes/${outcomeId}/count.csv`
export const valuePath = (account: string) => `/plans/${account}/value`
export const valueSummaryPath = (account: string) => `/plans/${account}/value/summary`
export const valueCsvPath = (account: string) => `/plans/${account}/value.csv`
export const valuePngPath = (account: string) => `/plans/${account}/value.png`
/** Named numbers out of the vendor's product. */
export const usagePath = (account: string) => `/plans/${account}/usage`
export const usageDraftPath = (account: string, draftId: string) => `/plans/${account}/usage/${draftId}`
export const peoplePath = (account: string) => `/plans/${account}/people`
export const newPersonPath = (account: string) => `/plans/${account}/people/new`
export const personPath = (account: string, stakeholderId: string) =>
  `/plans/${account}/people/${stakeholderId}`
export const membersPath = (account: string) => `/plans/${account}/members`
export const accountSettingsPath = (account: string) => `/plans/${account}/settings`
export const contractPath = (account: string) => `/plans/${account}/contract`
export const expansionPath = (account: string) => `/plans/${account}/expansion`
/** The vendor's own notes about the account. */
export const teamNotesPath = (account: string) => `/plans/${account}/notes`
/** The socket by which several people write in the account's long texts at once. */
export const togetherPath = (account: string) => `/plans/${account}/together`
export const activityPath = (account: string) => `/plans/${account}/activity`
export const activityCsvPath = (account: string) => `/plans/${account}/activity.csv`
export const livePath = (account: string) => `/plans/${account}/live`
export const previewPath = (account: string) => `/plans/${account}/preview`
export const pathPath = (account: string) => `/plans/${account}/path`
/** The gate of leaving `stage`. */
export const gatePath = (account: string, stage: Stage) => `/plans/${account}/path/${stage}`
export const auditPath = (account: string) => `/plans/${account}/path/audit`
export const stageTeamPath = (account: string) => `/plans/${account}/path/team`
export const handoffPath = (account: string, handoffId: string) =>
  `/plans/${account}/path/handoffs/${handoffId}`
export const deputiesPath = (account: string) => `/plans/${account}/path/deputies`
export const promisesPath = (account: string) => `/plans/${account}/promises`
export const wordsPath = (account: string) => `/plans/${account}/context/words`
export const applyTemplatePath = (account: string) => `/plans/${account}/templates`
export const reviewsPath = (account: string) => `/plans/${account}/reviews`
export const newReviewPath = (account: string) => `/plans/${account}/reviews/new`
export const reviewPath = (account: string, reviewId: string) => `/plans/${account}/reviews/${reviewId}`
/** The review one idea a slide, to hold it with. */
export const presentReviewPath = (account: string, reviewId: string) =>
  `/plans/${account}/reviews/${reviewId}/present`
/** What may be used of one thing: where its consents are given. */
export const consentsPath = (account: string, about: ConsentAbout, aboutId: string) =>
  `/plans/${account}/consents/${about}/${aboutId}`
/** All consents of an account: who speaks for it, what is allowed, copies outside. */
export const accountConsentsPath = (account: string) => `/plans/${account}/consents`
/** Everything the reader allowed, on all plans. */
export const ownConsentsPath = () => '/profile/consents'
/** The register of all consents, for the vendor's lawyers. */
export const registerPath = () => '/advocacy/register'
export const registerCsvPath = () => '/advocacy/register.csv'
export const registerJsonPath = () => '/advocacy/register.json'
/** What one receipt allowed, without a login. */
export const receiptPath = (token: string) => `/consents/${token}`
/** Talks of an account's people: their invitations, offers and past talks. */
export const talksPath = (account: string) => `/plans/${account}/talks`
export const talkPath = (account: string, inviteId: string) => `/plans/${account}/talks/${inviteId}`
/** The vendor's own pages about events. */
export const eventsPath = () => '/advocacy/events'
export const newEventPath = () => '/advocacy/events/new'
export const eventPath = (eventId: string) => `/advocacy/events/${eventId}`
/** What people of an account are thanked with: for each of them their own, for the vendor all. */
export const rewardsPath = (account: string) => `/plans/${account}/rewards`
/** The vendor's own list of what waits for a decision. */
export const allRewardsPath = () => '/advocacy/rewards'
/** What the reader may be asked, how often, and who they are on a stage; theirs alone. */
export const openingsPath = () => '/profile/advocacy'
export const advocatePhotoPath = () => '/profile/photo'
/** Where whoever was asked answers. */
export const askPath = (askId: string) => `/asks/${askId}`
export const advocacyPath = (account: string) => `/plans/${account}/advocacy`
/** Where the vendor writes an ask; `/<id>` behind it is one that is written or sent. */
export const newAskPath = (account: string) => `/plans/${account}/advocacy/asks/new`
export const planAskPath = (account: string, askId: string) => `/plans/${account}/advocacy/asks/${askId}`
export const advocacyHubPath = () => '/advocacy'
/** Words to ask with. */
export const askTemplatesPath = () => '/settings/asking'
export const newAskTemplatePath = () => '/settings/asking/new'
export const askTemplatePath = (templateId: string) => `/settings/asking/${templateId}`
/** Where a few words about what changed are written. */
/** What every page about a quote begins with. */
export const quotesPath = (account: string) => `/plans/${account}/quotes`
export const newQuotePath = (account: string) => `/plans/${account}/quotes/new`
export const quotePath = (account: string, testimonialId: string) =>
  `/plans/${account}/quotes/${testimonialId}`
/** A member's own referrals, their link and their introductions. */
export const referralsPath = (account: string) => `/plans/${account}/referrals`
/** A personal link, for anybody. */
export const referralLinkPath = (code: string) => `/r/${code}`
/** One referral, for the referred person alone. */
export const introductionPath = (token: string) => `/r/i/${token}`
/** Referrals and quotes of all accounts, for the vendor. */
export const referralBoardPath = () => '/advocacy/referrals'
export const referralPath = (referralId: string) => `/advocacy/referrals/${referralId}`
export const quoteListPath = () => '/advocacy/quotes'
export const filePath = (account: string, fileId: string) => `/plans/${account}/files/${fileId}`

export const storiesPath = () => '/stories'
export const storiesFeedPath = () => '/stories/feed.xml'
export const storyPath = (slug: string) => `/stories/${slug}`
/** The picture of a story for wherever its address is shared. */
export const storyCardPath = (slug: string) => `/stories/${slug}/card.png`
export const storyPhotoPath = (slug: string) => `/stories/${slug}/photo`
export const wallPath = () => '/wall'
export const logoPath = (logoId: string) => `/logos/${logoId}`
export const embedScriptPath = () => '/embed/wall.js'
export const frameScriptPath = () => '/embed/frame.js'
/** Sites that may show the wall. */
export const embedSettingsPath = () => '/settings/embed'
/** Case studies as they are made. */
export const planStoriesPath = (account: string) => `/plans/${account}/stories`
export const planStoryPath = (account: string, storyId: string) => `/plans/${account}/stories/${storyId}`
export const writeStoryPath = (account: string, storyId: string) => `${planStoryPath(account, storyId)}/write`
/** What changed between two texts of a story. */
export const storyVersionsPath = (account: string, storyId: string) =>
  `${planStoryPath(account, storyId)}/versions`
/** Where an invited legal reviewer reads one text, without a login. */
export const legalReviewPath = (token: string) => `/legal-review/${token}`

/** `path` with a way back to `goTo`, one of our own paths. */
export function withWayBack(path: string, goTo: string): string {
  return goTo === '/' ? path : `${path}?to=${encodeURIComponent(goTo)}`
}

/** Where somebody signs in anew before something that asks for a recent sign-in, and comes back to `goTo`. */
export function signInAgainPath(kind: 'staff' | 'customer', goTo: string): string {
  return `${kind === 'staff' ? staffSignInPath() : signInPath()}?again=yes&to=${encodeURIComponent(goTo)}`
}

/**
 * A path of ours from something a browser sent, or '/' for anything else: other sites, scheme-relative addresses,
 * backslashes and control characters never become a redirect.
 */
export function ownPath(wished: string | null | undefined): string {
  if (!wished || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wished)) return '/'
  return wished
}
