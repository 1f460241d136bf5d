import {
  becomesStep,
  fieldsOf,
  reviewItemAnswers,
  reviewItemAnswerTitles,
  reviewItemFieldTitles,
} from '#app/domain/reviews/agenda.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import type { PlannedItem } from './agenda-queries.server.ts'
import { editItemForm } from './item-form.ts'
import type { Invitee } from './review-fields.tsx'

type EditItemProps = { item: PlannedItem; action: string; people: Invitee[] }

/** Writing on one item: each field by itself, so that two who write at once both keep their words. */
export function EditItem({ item, action, people }: EditItemProps) {
  const { id: itemId, title, notes, answer, ownerId, dueOn, kind } = item
  const start = { itemId, title, notes, answer: answer ?? '', ownerId: ownerId ?? '', dueOn: dueOn ?? '' }
  return (
    <ActionForm
      intent="edit-item"
      schema={editItemForm}
      action={action}
      start={start}
      hidden={['itemId']}
      record={`review-item:${itemId}`}
      edits={[...fieldsOf(kind)]}
      labels={reviewItemFieldTitles}
      subject="itemId"
      className="mt-2"
    >
      {(tools) => (
        <>
          <Field label={reviewItemFieldTitles.title} error={tools.error('title')} isRequired>
            <TextInput {...tools.field('title')} maxLength={200} />
          </Field>
          {kind === 'goal' && (
            <Field label={reviewItemFieldTitles.answer} error={tools.error('answer')}>
              <Select
                {...tools.field('answer')}
                placeholder="Not said yet"
                options={reviewItemAnswers.map((value) => ({ value, label: reviewItemAnswerTitles[value] }))}
              />
            </Field>
          )}
          {becomesStep(kind) && <DoingFields tools={tools} people={people} />}
          <Field label={reviewItemFieldTitles.notes} error={tools.error('notes')}>
            <TextArea {...tools.field('notes')} rows={2} />
          </Field>
          <Button type="submit" kind="primary" size="small" isPending={tools.isPending}>
            Save
          </Button>
        </>
      )}
    </ActionForm>
  )
}

/** Who does it, and by when. */
export function DoingFields({ tools, people }: { tools: FormTools; people: Invitee[] }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <Field label={reviewItemFieldTitles.ownerId} error={tools.error('ownerId')}>
        <Select
          {...tools.field('ownerId')}
          placeholder="Nobody yet"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={reviewItemFieldTitles.dueOn} error={tools.error('dueOn')}>
        <DateInput {...tools.field('dueOn')} />
      </Field>
    </div>
  )
}
