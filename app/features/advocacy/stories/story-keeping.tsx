import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { editStoryForm } from './story-form.ts'
import type { StoryPageProps } from './story-page-props.ts'

/** The vendor keeps whose story it is, and its public address until readers have it. */
export function StoryKeeping({ story, tellers, publicAddress }: StoryPageProps) {
  return (
    <details className="rounded-card border border-line bg-card p-4 sm:px-5.5">
      <summary className="cursor-pointer font-semibold text-moss">Address, and whose story it is</summary>
      <ActionForm
        intent="edit-story"
        schema={editStoryForm}
        start={{ storyId: story.id, slug: story.slug, advocateId: story.advocateId ?? '' }}
        hidden={['storyId']}
        record={`internal:story:${story.id}`}
        edits={['slug', 'advocateId']}
        labels={{ slug: 'The address', advocateId: 'Whose story it is' }}
        className="mt-3"
      >
        {(tools) => (
          <>
            <Field
              label="Last part of its address"
              hint={story.wasPublic ? `It stays: readers have it. ${publicAddress}` : publicAddress}
              isRequired
              error={tools.error('slug')}
            >
              <TextInput {...tools.field('slug')} readOnly={story.wasPublic} />
            </Field>
            <Field label="Told by" error={tools.error('advocateId')}>
              <Select {...tools.field('advocateId')} options={tellers} placeholder="Nobody yet" />
            </Field>
            <Button type="submit" isPending={tools.isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}
