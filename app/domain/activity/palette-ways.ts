import {
  mayCreateAccount,
  mayImport,
  mayKeepContracts,
  mayKeepPerson,
  mayManageMembers,
  mayManageSettings,
  mayManageTeam,
  mayPreview,
} from '../access/accounts-policy.ts'
import { isStaff, type Person, type PlanActor } from '../access/actor.ts'
import { mayKeepExpansions } from '../access/insights-policy.ts'
import { mayReport } from '../access/outcomes-policy.ts'
import { mayProposeGoals, maySeeInternal } from '../access/plan-policy.ts'
import { mayPlanReviews } from '../access/reviews-policy.ts'
import {
  accountSettingsPath,
  activityPath,
  advocacyHubPath,
  advocacyPath,
  choosePlanPath,
  contextPath,
  contractPath,
  expansionPath,
  importsPath,
  membersPath,
  milestonesPath,
  newAccountPath,
  newGoalPath,
  newPersonPath,
  newReviewPath,
  outcomesPath,
  pathPath,
  peoplePath,
  planPath,
  planStoriesPath,
  portfolioPath,
  portfolioValuePath,
  previewPath,
  profilePath,
  promisesPath,
  reviewsPath,
  settingsPath,
  teamNotesPath,
  usagePath,
  valuePath,
} from '../paths.ts'

/** Something the palette does or leads to. `words` find it too. With an `intent` it is sent there, else opened. */
export type Way = { label: string; href: string; words?: string; intent?: string }

type Asked = { person: Person; actor: PlanActor | null; slug: string }

/** What this reader may do, first, and the pages they may open: here, and everywhere. */
export function paletteWays({ person, actor, slug }: Asked): { does: Way[]; goes: Way[] } {
  const here = actor ? onPlan(actor, slug) : { does: [], goes: [] }
  const anywhere = everywhere(person)
  return { does: [...here.does, ...anywhere.does], goes: [...here.goes, ...anywhere.goes] }
}

function onPlan(actor: PlanActor, slug: string): { does: Way[]; goes: Way[] } {
  const does: (Way | false)[] = [
    mayReport(actor) && {
      label: 'Add a measurement',
      href: outcomesPath(slug),
      words: 'report figure value',
    },
    mayProposeGoals(actor) && { label: 'Add a goal', href: newGoalPath(slug), words: 'new' },
    mayKeepPerson(actor, 'customer') && {
      label: 'Add a person',
      href: newPersonPath(slug),
      words: 'stakeholder',
    },
    mayManageMembers(actor) && { label: 'Invite somebody', href: membersPath(slug), words: 'access member' },
    mayPlanReviews(actor) && { label: 'Plan a review', href: newReviewPath(slug), words: 'qbr meeting' },
    mayPreview(actor) && previewing(actor, slug),
  ]
  const goes: (Way | false)[] = [
    { label: 'Plan', href: planPath(slug) },
    { label: 'Path', href: pathPath(slug), words: 'stages gate' },
    { label: 'Context', href: contextPath(slug) },
    { label: 'Outcomes', href: outcomesPath(slug), words: 'figures' },
    { label: 'Value', href: valuePath(slug), words: 'worth money roi' },
    { label: 'Usage', href: usagePath(slug) },
    { label: 'Steps', href: milestonesPath(slug), words: 'milestones' },
    { label: 'People', href: peoplePath(slug), words: 'stakeholders' },
    { label: 'Reviews', href: reviewsPath(slug), words: 'qbr' },
    { label: 'Advocacy', href: advocacyPath(slug) },
    { label: 'Stories', href: planStoriesPath(slug), words: 'case studies' },
    { label: 'Activity', href: activityPath(slug), words: 'history' },
    { label: 'Promises', href: promisesPath(slug), words: 'sales' },
    maySeeInternal(actor) && { label: 'Team notes', href: teamNotesPath(slug), words: 'internal' },
    mayManageMembers(actor) && { label: 'Who has access', href: membersPath(slug), words: 'members' },
    mayKeepExpansions(actor) && { label: 'Opportunities', href: expansionPath(slug), words: 'expansion' },
    mayKeepContracts(actor) && { label: 'Contract', href: contractPath(slug) },
    mayManageTeam(actor) && { label: 'Account settings', href: accountSettingsPath(slug) },
  ]
  return { does: does.filter((way) => way !== false), goes: goes.filter((way) => way !== false) }
}

function previewing(actor: PlanActor, slug: string): Way {
  const href = previewPath(slug)
  return actor.side === 'vendor'
    ? { label: 'View as customer', href, intent: 'start-preview', words: 'preview' }
    : { label: 'Stop viewing as customer', href, intent: 'stop-preview', words: 'preview' }
}

function everywhere(person: Person): { does: Way[]; goes: Way[] } {
  const does: (Way | false)[] = [
    mayCreateAccount(person) && { label: 'Open an account', href: newAccountPath(), words: 'new customer' },
  ]
  const goes: (Way | false)[] = [
    isStaff(person)
      ? { label: 'Portfolio', href: portfolioPath(), words: 'all accounts' }
      : { label: 'Your plans', href: choosePlanPath() },
    isStaff(person) && { label: 'Value of all accounts', href: portfolioValuePath() },
    isStaff(person) && { label: 'Advocacy of all accounts', href: advocacyHubPath() },
    mayImport(person) && { label: 'Import', href: importsPath() },
    mayManageSettings(person) && { label: 'Settings', href: settingsPath() },
    { label: 'Your profile', href: profilePath() },
  ]
  return { does: does.filter((way) => way !== false), goes: goes.filter((way) => way !== false) }
}
