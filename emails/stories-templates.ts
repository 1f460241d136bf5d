import type { StoriesMail } from './stories-catalogue.ts'
import type { MailTemplate } from './template.ts'
import LegalReview, { subject as legalReview } from './templates/advocacy-legal-review.tsx'
import StoryAnswered, { subject as storyAnswered } from './templates/advocacy-story-answered.tsx'
import StoryFrozen, { subject as storyFrozen } from './templates/advocacy-story-frozen.tsx'
import StoryReview, { subject as storyReview } from './templates/advocacy-story-review.tsx'

/** The drawings of the mails about case studies. */
export const storiesTemplates: { [K in StoriesMail['kind']]: MailTemplate<K> } = {
  'advocacy-legal-review': { subject: legalReview, Drawing: LegalReview },
  'advocacy-story-answered': { subject: storyAnswered, Drawing: StoryAnswered },
  'advocacy-story-frozen': { subject: storyFrozen, Drawing: StoryFrozen },
  'advocacy-story-review': { subject: storyReview, Drawing: StoryReview },
}
