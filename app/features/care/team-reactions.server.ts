import { reactTo } from '#app/features/activity/reactions.server.ts'
import { endStageOwnerships } from './end-stage-ownerships.server.ts'

/** Whoever leaves an account's team or the company answers for nothing there any more. */
export function registerTeamReactions(): void {
  reactTo({
    name: 'end stage ownerships',
    kinds: ['team-left', 'staff-removed'],
    react: (tx, { accountId, userId }, at) => endStageOwnerships(tx, { accountId, userId }, at),
  })
}
