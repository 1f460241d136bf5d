import { refuse } from '../domain/refusal.ts'
import {
  plainText,
  registerTextHandlers,
  type TextHandler,
} from '../features/activity/together/text-handlers.server.ts'
import { storyTogether } from '../features/advocacy/stories/together/story-together.server.ts'
import { contextTogether } from '../features/plan/context-together.server.ts'
import { teamNotesTogether } from '../features/plan/team-notes/team-notes-together.server.ts'

/** What each long text is to the areas that keep it. Called once by every process and bundle that lets people write. */
export function registerTogether(): void {
  registerTextHandlers({
    context: contextTogether,
    story: storyTogether,
    review_notes: foundNowhere,
    review_item_notes: foundNowhere,
    team_notes: teamNotesTogether,
  })
}

/** A text that only its plain form writes. */
const foundNowhere: TextHandler = {
  fields: [],
  format: plainText,
  find: () => undefined,
  settle: () => refuse('not-found'),
}
