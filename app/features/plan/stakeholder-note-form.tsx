import { useState } from 'react'
import { influences, influenceTitles, sentiments, sentimentTitles } from '#app/domain/plan/stakeholder.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea } from '#app/ui/inputs.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { editStakeholderNoteForm, type PrivateField, privateFieldNames } from './stakeholder-form.ts'

const labels: Record<PrivateField, string> = {
  isBlocker: 'Stands in the way',
  influence: 'Influence',
  sentiment: 'Sentiment',
  lastContactOn: 'Last contact',
  note: 'Note',
}

const influenceOptions = influences.map((value) => ({ value, label: influenceTitles[value] }))
const sentimentOptions = sentiments.map((value) => ({ value, label: sentimentTitles[value] }))

export type PrivateHalf = Record<PrivateField, string>

type StakeholderNoteFormProps = { stakeholderId: string; half: PrivateHalf; vendorName: string }

/** The half of a person that only the vendor's side sees; violet, and never sent to anybody else. */
export function StakeholderNoteForm({ stakeholderId, half, vendorName }: StakeholderNoteFormProps) {
  const showToast = useShowToast()
  // a saved form begins anew with the texts it saved; what others save meanwhile never touches a form in use
  const [saves, setSaves] = useState(0)
  const onDone = () => {
    setSaves((before) => before + 1)
    showToast({ message: 'Saved' })
  }
  return (
    <Card tone="internal" title="Where they stand" vendorName={vendorName}>
      <p className="mb-3 text-sm text-muted">
        Write as if they could read it: on request, people get what is kept about them.
      </p>
      <ActionForm
        key={saves}
        intent="edit-stakeholder-note"
        schema={editStakeholderNoteForm}
        start={{ stakeholderId, ...half }}
        hidden={['stakeholderId']}
        record={`internal:stakeholder:${stakeholderId}`}
        edits={privateFieldNames}
        labels={labels}
        onDone={onDone}
      >
        {({ field, error, oneOf, isPending }) => (
          <>
            <div className="grid gap-x-4 sm:grid-cols-2">
              <Field label={labels.influence} isRequired error={error('influence')}>
                <Select {...field('influence')} options={influenceOptions} />
              </Field>
              <Field label={labels.sentiment} isRequired error={error('sentiment')}>
                <Select {...field('sentiment')} options={sentimentOptions} />
              </Field>
            </div>
            <Field label={labels.lastContactOn} error={error('lastContactOn')}>
              <DateInput {...field('lastContactOn')} />
            </Field>
            <Checkbox
              {...oneOf('isBlocker', 'yes')}
              label={labels.isBlocker}
              error={error('isBlocker')}
              className="mb-4"
            />
            <Field label={labels.note} error={error('note')}>
              <TextArea {...field('note')} rows={4} maxLength={4000} />
            </Field>
            <Button type="submit" isPending={isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
