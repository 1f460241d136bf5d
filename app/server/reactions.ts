import { registerCareReactions } from '../features/care/care-reactions.server.ts'
import { registerTeamReactions } from '../features/care/team-reactions.server.ts'
import { registerValueReactions } from '../features/outcomes/value-reactions.server.ts'
import { registerTemplateReactions } from '../features/plan/template-reactions.server.ts'

/** Ties the areas together: what each does when another's event is recorded. Called once by every process and bundle. */
export function registerReactions(): void {
  registerCareReactions()
  registerTeamReactions()
  registerTemplateReactions()
  registerValueReactions()
}
