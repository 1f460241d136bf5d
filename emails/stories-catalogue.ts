import type { FreezeReason, LegalVerdict } from '../app/domain/advocacy/story.ts'

/** The story and its account, by name and address. */
type Story = { account: string; accountSlug: string; storyId: string; title: string }

/** Mails about case studies. */
export type StoriesMail =
  /** `number` of the text that waits; `note` is what `person` wrote with it, or ''. */
  | {
      kind: 'advocacy-story-review'
      facts: Story & { number: number; person: string; note: string }
    }
  | {
      kind: 'advocacy-story-answered'
      facts: Story & { person: string; verdict: LegalVerdict; note: string }
    }
  /** For somebody without a login. */
  | {
      kind: 'advocacy-legal-review'
      facts: { legalReviewId: string; account: string; title: string; person: string; name: string }
    }
  | {
      kind: 'advocacy-story-frozen'
      facts: Story & { outcome: string; because: FreezeReason }
    }
