import { useState } from 'react'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import { reviewFieldTitles } from '#app/domain/reviews/review.ts'
import { WrittenTogether } from '#app/features/activity/together/written-together.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { editReviewForm, notesAtMost } from './review-form.ts'

type ReviewNotesProps = {
  reviewId: string
  notes: string
  /** The account's socket and the reader, who may write; null for those who only read. */
  writer: Writer | null
}

/** Where whoever may write opens texts: the account's socket, and in whose name this browser keeps unsent words. */
export type Writer = { address: string; personId: string }

const loadEditor = () => import('./notes-editor.tsx').then(({ NotesEditor }) => NotesEditor)

/** What both sides want to talk about, and what was said, of a review that is ahead. */
export function ReviewNotes({ reviewId, notes, writer }: ReviewNotesProps) {
  const read = <p className="max-w-[72ch] whitespace-pre-line [overflow-wrap:anywhere]">{notes}</p>
  if (!writer) return notes ? <Card title="Notes">{read}</Card> : null
  return (
    <Card
      title="Notes"
      subtitle="Both sides write on them. They are kept with the review."
      className={notes ? undefined : 'print-hidden'}
    >
      <div className="hidden print:block">{read}</div>
      <div className="print-hidden">
        <WrittenTogether
          place={{ ...writer, name: sharedTextName('review_notes', reviewId) }}
          load={loadEditor}
          plain={<PlainForm reviewId={reviewId} notes={notes} />}
        >
          {(text, NotesEditor) => (
            <NotesEditor
              text={text}
              kept={notes}
              label="Notes"
              isLabelHidden
              charactersAtMost={notesAtMost}
            />
          )}
        </WrittenTogether>
      </div>
    </Card>
  )
}

function PlainForm({ reviewId, notes }: { reviewId: string; notes: string }) {
  const [saves, setSaves] = useState(0)
  return (
    <ActionForm
      key={saves}
      intent="write-review-notes"
      schema={editReviewForm}
      start={{ reviewId, notes }}
      hidden={['reviewId']}
      record={`review:${reviewId}`}
      edits={['notes']}
      labels={reviewFieldTitles}
      onDone={() => setSaves((before) => before + 1)}
    >
      {(tools) => (
        <>
          <Field label="Notes" isLabelHidden error={tools.error('notes')}>
            <TextArea {...tools.field('notes')} rows={4} />
          </Field>
          <Button type="submit" isPending={tools.isPending}>
            Save
          </Button>
        </>
      )}
    </ActionForm>
  )
}
