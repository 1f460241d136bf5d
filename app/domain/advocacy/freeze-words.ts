import type { FreezeReason } from './story.ts'

/** Why a story was taken down, as a sentence about one of its figures. */
export const freezeSentences: Record<FreezeReason, string> = {
  disputed: 'A figure of it is disputed.',
  corrected: 'A figure of it was corrected.',
  withdrawn: 'The figure it prints was withdrawn.',
  terms_changed: 'How it is counted has changed.',
}
