import {
  reviewItemFieldTitles,
  type WrittenKind,
  writtenKinds,
  writtenKindTitles,
} from '#app/domain/reviews/agenda.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { DoingFields } from './edit-item.tsx'
import { addItemForm } from './item-form.ts'
import type { Invitee } from './review-fields.tsx'
import { useIsRefused } from './use-is-refused.ts'

type AddItemProps = {
  reviewId: string
  action: string
  people: Invitee[]
  /** Left out, people choose; the meeting adds decisions and next steps where it talks about them. */
  kind?: WrittenKind
  summary?: string
}

/** A topic, a risk, a decision or a next step, before the meeting or in it. Folded away; works without JavaScript. */
export function AddItem({ reviewId, action, people, kind, summary = 'Add something' }: AddItemProps) {
  const start = { reviewId, kind: kind ?? 'topic', title: '', ownerId: '', dueOn: '' }
  const isRefused = useIsRefused('add-item', kind && { name: 'kind', value: kind })
  const hidden = kind ? ['reviewId', 'kind'] : ['reviewId']
  return (
    <details className="group print-hidden" open={isRefused}>
      <summary className="inline-flex items-center gap-1.5 font-semibold text-moss">
        <Icon name="plus" className="transition-transform group-open:rotate-45" />
        {summary}
      </summary>
      <ActionForm
        intent="add-item"
        schema={addItemForm}
        action={action}
        start={start}
        hidden={hidden}
        subject={kind && 'kind'}
        className="mt-3"
      >
        {(tools) => (
          <>
            {!kind && (
              <Field label="What it is" error={tools.error('kind')} isRequired>
                <Select
                  {...tools.field('kind')}
                  options={writtenKinds.map((value) => ({ value, label: writtenKindTitles[value] }))}
                />
              </Field>
            )}
            <Field label={reviewItemFieldTitles.title} error={tools.error('title')} isRequired>
              <TextInput {...tools.field('title')} maxLength={200} />
            </Field>
            <DoingFields tools={tools} people={people} />
            {!kind && (
              <p className="mb-3 text-sm text-muted">
                Decisions and next steps become steps of the plan, with their owner and day, once the review
                was held.
              </p>
            )}
            <Button type="submit" isPending={tools.isPending}>
              Add it
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}
