import { planStoryPath } from '#app/domain/paths.ts'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { WrittenTogether } from '#app/features/activity/together/written-together.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RichField } from './editor/rich-field.tsx'
import { sectionTitles, togetherParts } from './section-titles.ts'
import { writeStoryForm } from './story-form.ts'
import type { StoryState as StoryStateOf } from './together/story-state.tsx'
import type { WritePageData } from './write-page.server.ts'

const loadParts = () => import('./together/story-state.tsx')

const labels = {
  title: 'Title',
  ...sectionTitles,
  quoteName: 'Name under the quote',
  quoteTitle: 'Their title',
}

/** Writing a story together: four parts, a quote, and figures from the list of verified outcomes. */
export function WritePage(page: WritePageData) {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
      <Card>
        <Consequences {...page} />
        <WrittenTogether place={page.place} load={loadParts} plain={<StoryForm {...page} />}>
          {(text, { StoryState }) => <StoryForm {...page} opened={{ text, StoryState }} />}
        </WrittenTogether>
      </Card>
      <FigureCard {...page} />
    </div>
  )
}

type Opened = { text: OpenedText; StoryState: typeof StoryStateOf }

/** The form of the text; its parts are written together once the text is open. */
function StoryForm({ opened, ...page }: WritePageData & { opened?: Opened }) {
  const { story, fields, claims, fallen, slug } = page
  const text = opened?.text
  return (
    <ActionForm
      intent="write-story"
      schema={writeStoryForm}
      start={{ storyId: story.id, ...fields }}
      hidden={['storyId']}
      // parts that others write in too are merged as they are written
      edits={Object.keys(fields).filter((field) => !text || !isShared(field))}
      labels={labels}
    >
      {(tools) => {
        const part = { tools, claims: [...claims, ...fallen], text }
        return (
          <>
            <Field label="Title" hint="What changed, in a few words." isRequired error={tools.error('title')}>
              <TextInput {...tools.field('title')} />
            </Field>
            <RichField
              name="summary"
              label={sectionTitles.summary}
              rows={2}
              {...part}
              hint="One or two sentences for lists and previews."
            />
            <RichField name="challenge" label={sectionTitles.challenge} {...part} />
            <RichField name="approach" label={sectionTitles.approach} {...part} />
            <RichField name="outcome" label={sectionTitles.outcome} {...part} />
            <RichField
              name="quote"
              label={sectionTitles.quote}
              rows={3}
              {...part}
              hint="Without quotation marks."
            />
            <UnderTheQuote tools={tools} />
            {opened && <opened.StoryState text={opened.text} form={tools.form} page={page} />}
            <div className="mt-3 flex flex-wrap gap-2 whitespace-nowrap">
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Save as a new version
              </Button>
              <LinkButton href={planStoryPath(slug, story.id)} kind="quiet">
                Back to the story
              </LinkButton>
            </div>
          </>
        )
      }}
    </ActionForm>
  )
}

function isShared(field: string): boolean {
  return togetherParts.some((part) => part === field)
}

function Consequences({ takesApprovalBack, isInReview }: WritePageData) {
  if (!takesApprovalBack && !isInReview) return null
  return (
    <Notice className="mb-4" title="The text is with the customer, or approved already">
      {takesApprovalBack
        ? 'A change needs approval and consents again. Readers keep the approved text until then.'
        : 'A change takes it out of review: ask to approve the new text when it is ready.'}
    </Notice>
  )
}

function UnderTheQuote({ tools }: { tools: FormTools }) {
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="Name under the quote" error={tools.error('quoteName')}>
          <TextInput {...tools.field('quoteName')} />
        </Field>
        <Field label="Their title" error={tools.error('quoteTitle')}>
          <TextInput {...tools.field('quoteTitle')} />
        </Field>
      </div>
      <div className="flex flex-col gap-2.5">
        <Checkbox {...tools.checkbox('showsPhoto')} label="Show their photo beside it" />
        <Checkbox {...tools.checkbox('showsLogo')} label="Show the company’s logo" />
      </div>
    </>
  )
}

/** What may be put in as a figure, and how without the editor. */
function FigureCard({ claims, fallen }: WritePageData) {
  return (
    <Card
      title="Figures you can use"
      subtitle="From outcomes the customer has confirmed, under agreed terms."
    >
      {claims.length === 0 && (
        <p className="text-muted">
          Nothing is confirmed yet. Report a figure under Outcomes and let the customer confirm it; then it
          stands here.
        </p>
      )}
      <ul className="divide-y divide-line">
        {claims.map(({ key, outcome, printed }) => (
          <li key={key} className="py-1.5">
            <strong className="figures">{printed}</strong>{' '}
            <span className="text-sm text-muted">{outcome}</span>
            <code className="block text-sm text-muted wrap-anywhere">{`{{claim:${key}}}`}</code>
          </li>
        ))}
      </ul>
      {fallen.map(({ key, outcome, printed, because }) => (
        <p key={key} className="mt-2 text-sm text-warning">
          “{printed}” ({outcome}) no longer stands. {because}
        </p>
      ))}
      <p className="mt-3 border-t border-line pt-3 text-sm text-muted">
        Every other number says what it is: choose it and write why, or type{' '}
        <code className="wrap-anywhere">{'{{fact:24|countries they work in}}'}</code>. Dates and years need
        nothing. Lines that begin with “- ” are a list, **bold**, *italic*.
      </p>
    </Card>
  )
}
