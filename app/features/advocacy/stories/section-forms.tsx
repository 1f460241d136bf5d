import type { z } from 'zod'
import type { StorySection } from '#app/domain/advocacy/story.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { sectionTitles } from './section-titles.ts'
import { commentStoryForm, suggestWordsForm } from './story-form.ts'

type SectionFormsProps = {
  section: StorySection
  /** The part as it is kept. */
  markup: string
  /** Left out on the page of an invited reviewer, whose address says which text. */
  storyId?: string
  versionId?: string
  schemas?: { comment: z.ZodType; suggest: z.ZodType }
}

/** Two ways to say something about one part, folded away: a word beside it, or other words for it. */
export function SectionForms({
  section,
  markup,
  storyId,
  versionId,
  schemas = { comment: commentStoryForm, suggest: suggestWordsForm },
}: SectionFormsProps) {
  const story: Record<string, string> = storyId === undefined ? {} : { storyId }
  const text: Record<string, string> = versionId === undefined ? {} : { versionId }
  const part = sectionTitles[section]
  return (
    <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1 print-hidden">
      <details className="open:w-full">
        <summary className="cursor-pointer py-1 text-sm font-semibold text-moss">
          Comment<span className="sr-only"> on “{part}”</span>
        </summary>
        <ActionForm
          intent="comment-on-story"
          schema={schemas.comment}
          start={{ ...story, section, body: '' }}
          hidden={[...Object.keys(story), 'section']}
          subject="section"
        >
          {(tools) => (
            <>
              <Field label="Your comment" isRequired error={tools.error('body')}>
                <TextArea {...tools.field('body')} rows={2} />
              </Field>
              <Button type="submit" size="small" isPending={tools.isPending}>
                Comment
              </Button>
            </>
          )}
        </ActionForm>
      </details>
      <details className="open:w-full">
        <summary className="cursor-pointer py-1 text-sm font-semibold text-moss">
          Suggest other words<span className="sr-only"> for “{part}”</span>
        </summary>
        <ActionForm
          intent="suggest-words"
          schema={schemas.suggest}
          start={{ ...story, ...text, section, after: markup, why: '' }}
          hidden={[...Object.keys(story), ...Object.keys(text), 'section']}
          subject="section"
        >
          {(tools) => (
            <>
              <Field
                label="How it would read"
                hint="Leave what stands in double braces: those are figures."
                isRequired
                error={tools.error('after')}
              >
                <TextArea {...tools.field('after')} rows={4} />
              </Field>
              <Field label="Why" error={tools.error('why')}>
                <TextInput {...tools.field('why')} />
              </Field>
              <Button type="submit" size="small" isPending={tools.isPending}>
                Suggest
              </Button>
            </>
          )}
        </ActionForm>
      </details>
    </div>
  )
}
