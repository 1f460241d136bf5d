import type { ContextField } from '#app/domain/plan/context.ts'

/** What to write in each part of the context. */
export const contextHints: Record<ContextField, string> = {
  headline: 'The title of the plan: “Close the books in three days, not ten.”',
  challenge: 'What goes wrong today, for whom, and what it costs.',
  success: 'How the work looks when it is solved.',
}
