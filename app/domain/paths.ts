/** Our own addresses, so that no page spells one out. */

export const signInPath = () => '/sign-in'
export const portfolioPath = () => '/portfolio'
export const newAccountPath = () => '/accounts/new'
export const settingsPath = () => '/settings'
export const staffSettingsPath = () => '/settings/staff'
export const profilePath = () => '/profile'
export const choosePlanPath = () => '/plans'
export const planPath = (account: string) => `/plans/${account}`
export const goalPath = (account: string, goalId: string) => `/plans/${account}/goals/${goalId}`
export const newGoalPath = (account: string) => `/plans/${account}/goals/new`
export const contextPath = (account: string) => `/plans/${account}/context`
export const milestonesPath = (account: string) => `/plans/${account}/milestones`
export const outcomesPath = (account: string) => `/plans/${account}/outcomes`
export const outcomePath = (account: string, outcomeId: string) => `/plans/${account}/outcomes/${outcomeId}`
export const newOutcomePath = (account: string) => `/plans/${account}/outcomes/new`
export const peoplePath = (account: string) => `/plans/${account}/people`
export const personPath = (account: string, stakeholderId: string) =>
  `/plans/${account}/people/${stakeholderId}`
export const membersPath = (account: string) => `/plans/${account}/members`
export const accountSettingsPath = (account: string) => `/plans/${account}/settings`
export const activityPath = (account: string) => `/plans/${account}/activity`
export const livePath = (account: string) => `/plans/${account}/live`
export const previewPath = (account: string) => `/plans/${account}/preview`
export const filePath = (account: string, fileId: string) => `/plans/${account}/files/${fileId}`

/**
 * A path of ours from something a browser sent, or '/' for anything else: other sites, scheme-relative addresses,
 * backslashes and control characters never become a redirect.
 */
export function ownPath(wished: string | null | undefined): string {
  if (!wished || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wished)) return '/'
  return wished
}
