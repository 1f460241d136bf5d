import { z } from 'zod'
import { storySections } from '#app/domain/advocacy/story.ts'
import { editForm } from '#app/domain/edit-form.ts'
import {
  checkbox,
  choice,
  emailAddress,
  optionalDate,
  optionalRecordId,
  optionalText,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'

/** How long each part of a text may be, in characters of the markup. */
export const storyLengths = {
  title: 160,
  summary: 600,
  challenge: 8000,
  approach: 8000,
  outcome: 8000,
  quote: 1200,
  quoteName: 120,
  quoteTitle: 160,
} as const

/** Words in the story's markup: what cannot be printed is taken out when it is read, never a reason to lose words. */
function markup(atMost: number) {
  return z
    .string({ error: 'Fill this in once' })
    .max(atMost, `Shorten this to ${atMost.toLocaleString('en')} characters or fewer`)
}

const textFields = {
  title: markup(storyLengths.title).refine((title) => title.trim() !== '', 'Fill in a title'),
  summary: markup(storyLengths.summary),
  challenge: markup(storyLengths.challenge),
  approach: markup(storyLengths.approach),
  outcome: markup(storyLengths.outcome),
  quote: markup(storyLengths.quote),
  quoteName: markup(storyLengths.quoteName),
  quoteTitle: markup(storyLengths.quoteTitle),
  showsLogo: checkbox(),
  showsPhoto: checkbox(),
}

/** A whole text; every field carries what it held when the writer began. */
export const writeStoryForm = editForm({ storyId: recordId() }, textFields, {
  showsLogo: 'no',
  showsPhoto: 'no',
})
export type WriteStory = z.output<typeof writeStoryForm>

export const nominateStoryForm = z.strictObject({
  title: requiredText(storyLengths.title, 'what the story would be about'),
  advocateId: optionalRecordId().default(''),
})
export type NominateStory = z.output<typeof nominateStoryForm>

export const startStoryForm = z.strictObject({
  title: requiredText(storyLengths.title, 'what your story is about'),
})
export type StartStory = z.output<typeof startStoryForm>

export const inviteStoryForm = z.strictObject({
  storyId: recordId(),
  subject: requiredText(150, 'what the mail is about'),
  message: requiredText(5000, 'what you would like to ask'),
})
export type InviteStory = z.output<typeof inviteStoryForm>

/** A press on one story, with a few words where they help. */
export const storyNoteForm = z.strictObject({ storyId: recordId(), note: optionalText(1000).default('') })
export type StoryNote = z.output<typeof storyNoteForm>

/** The same where the other side must learn why. */
export const storyReasonForm = z.strictObject({
  storyId: recordId(),
  note: requiredText(1000, 'why, in a sentence or two'),
})

export const interviewForm = z.strictObject({
  storyId: recordId(),
  interviewOn: optionalDate(),
  note: optionalText(5000).default(''),
})
export type PlanInterview = z.output<typeof interviewForm>

/** The last part of the public address, and whose story it is. */
export const editStoryForm = editForm(
  { storyId: recordId() },
  {
    slug: z
      .string('Fill in an address')
      .trim()
      .toLowerCase()
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'Use small letters, digits and hyphens, like from-two-weeks-to-two-days',
      )
      .max(80, 'Shorten this to 80 characters or fewer'),
    advocateId: optionalRecordId(),
  },
)
export type EditStory = z.output<typeof editStoryForm>

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page and read it again')

/** The exact text somebody read: its version and its hash. */
export const seenTextForm = z.strictObject({ storyId: recordId(), versionId: recordId(), hash: fingerprint })
export type SeenText = z.output<typeof seenTextForm>

export const commentStoryForm = z.strictObject({
  storyId: recordId(),
  section: choice(storySections),
  body: requiredText(2000, 'your comment'),
})
export type CommentStory = z.output<typeof commentStoryForm>

export const storyCommentForm = z.strictObject({ storyId: recordId(), commentId: recordId() })
export type StoryCommentChoice = z.output<typeof storyCommentForm>

export const suggestWordsForm = z.strictObject({
  storyId: recordId(),
  versionId: recordId(),
  section: choice(storySections),
  after: markup(storyLengths.challenge),
  why: optionalText(500).default(''),
})
export type SuggestWords = z.output<typeof suggestWordsForm>

/** `versionId` is the newest text when the button was drawn: who takes words over has seen what they replace. */
export const settleSuggestionForm = z.strictObject({
  storyId: recordId(),
  suggestionId: recordId(),
  versionId: recordId(),
})
export type SettleSuggestion = z.output<typeof settleSuggestionForm>

export const inviteLegalForm = z.strictObject({
  storyId: recordId(),
  name: requiredText(120, 'the reviewer’s name'),
  email: emailAddress(),
})
export type InviteLegal = z.output<typeof inviteLegalForm>

export const legalChoiceForm = z.strictObject({ storyId: recordId(), legalReviewId: recordId() })
export type LegalChoice = z.output<typeof legalChoiceForm>

/** What the invited reviewer may send from their own page; the token says which text. */
export const legalVerdictForm = z.strictObject({ hash: fingerprint, note: optionalText(2000).default('') })
export const legalChangesForm = z.strictObject({
  hash: fingerprint,
  note: requiredText(2000, 'what should change'),
})
export const legalCommentForm = commentStoryForm.omit({ storyId: true })
export const legalSuggestForm = suggestWordsForm.omit({ storyId: true, versionId: true })
