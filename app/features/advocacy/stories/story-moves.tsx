import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { DateInput, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { interviewForm, inviteStoryForm, storyNoteForm, storyReasonForm } from './story-form.ts'
import type { StoryPageProps, WithVersion } from './story-page-props.ts'

/** Asks the person whose story it would be. The rules of asking decide, and say why not. */
export function InviteForm({ story, names }: StoryPageProps) {
  if (!story.teller)
    return <p className="text-muted">Say below whose story it would be. Then you can ask for it.</p>
  const message = `We would like to tell how ${names.customer} did it, in your words. You approve every word, and nothing is public before you agree.`
  return (
    <ActionForm
      intent="invite-story"
      schema={inviteStoryForm}
      start={{ storyId: story.id, subject: `Your story: ${story.title}`, message }}
      hidden={['storyId']}
      className="w-full"
    >
      {(tools) => (
        <>
          <Field label="Subject" isRequired error={tools.error('subject')}>
            <TextInput {...tools.field('subject')} />
          </Field>
          <Field label={`What you ask ${story.teller}`} isRequired error={tools.error('message')}>
            <TextArea {...tools.field('message')} />
          </Field>
          <Button type="submit" kind="primary" isPending={tools.isPending}>
            Ask for the story
          </Button>
        </>
      )}
    </ActionForm>
  )
}

/** When it is talked through, and what was said. */
export function InterviewForm({ story }: StoryPageProps) {
  return (
    <ActionForm
      intent="plan-interview"
      schema={interviewForm}
      start={{ storyId: story.id, interviewOn: story.interviewOn ?? '', note: '' }}
      hidden={['storyId']}
      className="w-full"
    >
      {(tools) => (
        <>
          <Field
            label="The talk is on"
            hint={story.interview ? `Now: ${story.interview}` : 'Half an hour is enough.'}
            error={tools.error('interviewOn')}
          >
            <DateInput {...tools.field('interviewOn')} />
          </Field>
          <Field label="Notes, for both sides" error={tools.error('note')}>
            <TextArea {...tools.field('note')} rows={2} />
          </Field>
          <Button type="submit" isPending={tools.isPending}>
            Save
          </Button>
        </>
      )}
    </ActionForm>
  )
}

/** Puts the text before whoever approves; what it still lacks stands above the button. */
export function AskForReview({ story, version, isVendor, names }: WithVersion) {
  const fallen = version.figures.filter(({ because }) => because !== null)
  return (
    <div className="w-full">
      {version.gaps.map((gap) => (
        <p key={gap} className="mb-1 text-warning">
          {gap}
        </p>
      ))}
      {version.loose.map(({ figure, around }, index) => (
        <p key={index} className="mb-1 text-warning">
          “{figure}” in “{around}” is no verified figure. Choose one of the list, or mark what kind of number
          it is.
        </p>
      ))}
      {fallen.map(({ key, printed }) => (
        <p key={key} className="mb-1 text-warning">
          “{printed}” no longer stands.
        </p>
      ))}
      <NoteForm
        storyId={story.id}
        intent="ask-for-review"
        label={isVendor ? `A word to ${names.customer}` : 'A word with it'}
        button={isVendor ? `Ask ${names.customer} to approve it` : 'Ready to be approved'}
        isPrimary
      />
    </div>
  )
}

/** Gives the text back with what should change. */
export function AskForChanges({ storyId }: { storyId: string }) {
  return (
    <details className="w-full">
      <summary className="cursor-pointer font-semibold text-moss">Ask for changes</summary>
      <NoteForm
        {...{ storyId }}
        intent="ask-for-changes"
        label="What should change"
        button="Ask for changes"
        isRequired
      />
    </details>
  )
}

/** Ends a story that nobody reads yet. */
export function EndStory({ storyId }: { storyId: string }) {
  return (
    <details className="w-full">
      <summary className="cursor-pointer text-sm text-muted">Decline — no hard feelings</summary>
      <NoteForm
        {...{ storyId }}
        intent="decline-story"
        label="Why, if you like"
        button="Do not tell this story"
      />
    </details>
  )
}

type NoteFormProps = {
  storyId: string
  intent: string
  label: string
  button: string
  isRequired?: boolean
  isPrimary?: boolean
}

/** A few words and a press. */
export function NoteForm({ storyId, intent, label, button, isRequired = false, isPrimary }: NoteFormProps) {
  return (
    <ActionForm
      intent={intent}
      schema={isRequired ? storyReasonForm : storyNoteForm}
      start={{ storyId, note: '' }}
      hidden={['storyId']}
      className="mt-2 w-full"
    >
      {(tools) => (
        <>
          <Field label={label} isRequired={isRequired} error={tools.error('note')}>
            <TextArea {...tools.field('note')} rows={2} />
          </Field>
          <Button type="submit" kind={isPrimary ? 'primary' : 'secondary'} isPending={tools.isPending}>
            {button}
          </Button>
        </>
      )}
    </ActionForm>
  )
}

/** One press without words. */
export function PressStory({ storyId, intent, label }: { storyId: string; intent: string; label: string }) {
  return (
    <ActionForm
      intent={intent}
      schema={storyNoteForm}
      start={{ storyId, note: '' }}
      hidden={['storyId', 'note']}
    >
      {(tools) => (
        <Button type="submit" isPending={tools.isPending}>
          {label}
        </Button>
      )}
    </ActionForm>
  )
}
