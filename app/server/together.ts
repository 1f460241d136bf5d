import { registerTextHandlers } from '../features/activity/together/text-handlers.server.ts'
import { storyTogether } from '../features/advocacy/stories/together/story-together.server.ts'
import { contextTogether } from '../features/plan/context-together.server.ts'
import { teamNotesTogether } from '../features/plan/team-notes/team-notes-together.server.ts'
import { itemNotesTogether, reviewNotesTogether } from '../features/reviews/notes-together.server.ts'

/** What each long text is to the areas that keep it. Called once by every process and bundle that lets people write. */
export function registerTogether(): void {
  registerTextHandlers({
    context: contextTogether,
    story: storyTogether,
    review_notes: reviewNotesTogether,
    review_item_notes: itemNotesTogether,
    team_notes: teamNotesTogether,
  })
}
