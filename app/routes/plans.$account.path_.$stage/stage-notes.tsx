import { useState } from 'react'
import { writeCommentForm } from '#app/features/plan/comments/comment-form.ts'
import type { ShownComment } from '#app/features/plan/read-details.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Time } from '#app/ui/time.tsx'

type StageNotesProps = { spellId: string; comments: readonly ShownComment[]; vendorName: string }

/** What the vendor's people tell each other about this stage; it never leaves their side. */
export function StageNotes({ spellId, comments, vendorName }: StageNotesProps) {
  const [written, setWritten] = useState(0)
  return (
    <Card
      title={comments.length === 1 ? 'Internal note' : 'Internal notes'}
      tone="internal"
      vendorName={vendorName}
    >
      <ol className="flex flex-col gap-3">
        {comments.map(({ id, author, text, iso, when }) => (
          <li key={id}>
            <p className="whitespace-pre-line">{text}</p>
            <p className="text-sm text-muted">
              {author}, <Time iso={iso}>{when}</Time>
            </p>
          </li>
        ))}
      </ol>
      <ActionForm
        key={written}
        intent="write-comment"
        schema={writeCommentForm}
        start={{ subject: 'stage', subjectId: spellId, visibility: 'internal', text: '' }}
        hidden={['subject', 'subjectId', 'visibility']}
        subject="subjectId"
        className="mt-3"
        onDone={() => setWritten((before) => before + 1)}
      >
        {(tools) => (
          <>
            <Field label="Note for your colleagues" isLabelHidden isRequired error={tools.error('text')}>
              <TextArea {...tools.field('text')} rows={2} placeholder="What a colleague should know here" />
            </Field>
            <Button type="submit" size="small" isPending={tools.isPending}>
              Note it
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
