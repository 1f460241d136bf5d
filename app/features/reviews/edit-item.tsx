import { type RefObject, useRef } from 'react'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import {
  becomesStep,
  fieldsOf,
  reviewItemAnswers,
  reviewItemAnswerTitles,
  reviewItemFieldTitles,
} from '#app/domain/reviews/agenda.ts'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { WrittenTogether } from '#app/features/activity/together/written-together.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'
import type { PlannedItem } from './agenda-queries.server.ts'
import { editItemForm, itemNotesAtMost } from './item-form.ts'
import type { Invitee } from './review-fields.tsx'
import type { Writer } from './review-notes.tsx'

type EditItemProps = {
  item: PlannedItem
  action: string
  people: Invitee[]
  /** Set while it is unfolded: what was said is written by several people at once then. */
  writer: Writer | null
}

const loadEditor = () => import('./notes-editor.tsx').then(({ NotesEditor }) => NotesEditor)

/** Writing on one item: each field by itself, so that two who write at once both keep their words. */
export function EditItem({ item, action, people, writer }: EditItemProps) {
  const { id: itemId, title, notes, answer, ownerId, dueOn, kind } = item
  const start = { itemId, title, notes, answer: answer ?? '', ownerId: ownerId ?? '', dueOn: dueOn ?? '' }
  const opened = useRef<OpenedText>(null)
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
          <ItemNotes {...{ tools, item, writer, opened }} />
          <Button
            type="submit"
            kind="primary"
            size="small"
            isPending={tools.isPending}
            onClick={() => opened.current?.settle()}
          >
            Save
          </Button>
        </>
      )}
    </ActionForm>
  )
}

type ItemNotesProps = Pick<EditItemProps, 'item' | 'writer'> & {
  tools: FormTools
  /** The notes' text while it is open, so that the form's press keeps it too. */
  opened: RefObject<OpenedText | null>
}

function ItemNotes({ tools, item, writer, opened }: ItemNotesProps) {
  const plain = (
    <Field label={reviewItemFieldTitles.notes} error={tools.error('notes')}>
      <TextArea {...tools.field('notes')} rows={2} />
    </Field>
  )
  const name = sharedTextName('review_item_notes', item.id)
  return (
    <WrittenTogether place={writer && { ...writer, name }} load={loadEditor} plain={plain}>
      {(text, NotesEditor) => {
        opened.current = text
        const label = reviewItemFieldTitles.notes
        return (
          <div className="mb-4">
            <NotesEditor
              {...{ text, label }}
              kept={item.notes}
              charactersAtMost={itemNotesAtMost}
              hasPress={false}
            />
          </div>
        )
      }}
    </WrittenTogether>
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
