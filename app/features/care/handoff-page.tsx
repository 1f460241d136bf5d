import { handoffPath, pathPath, planPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, InternalLabel } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { HandoffChecklist } from './handoff-checklist.tsx'
import { editHandoffForm } from './handoff-form.ts'
import type { HandoffPageProps } from './handoff-page-props.ts'
import { HandoffRefusal } from './handoff-refusal.tsx'

/** An account passing from one colleague to the next: what the giver says, what the receiver has to know. */
export function HandoffPage(props: HandoffPageProps) {
  const { slug, accountName, vendorName, from, to, stageTitle, openedOn, isOpen, isAccepted, settledText } =
    props
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Path', href: pathPath(slug) },
        ]}
        title={`${accountName}: from ${from} to ${to}`}
        badge={<InternalLabel vendorName={vendorName} />}
        description={`Handoff of ${stageTitle}, begun on ${openedOn}. ${
          isOpen ? `Until ${to} accepts, ${from} answers for ${accountName}.` : ''
        }`}
      />
      <HandoffRefusal />
      {settledText && (
        <Notice tone={isAccepted ? 'good' : 'info'} title={settledText} className="mb-5">
          {isAccepted ? 'Both sides read it in the history.' : 'The account went another way.'}
        </Notice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-2">
          <Note key={props.note} {...props} />
        </div>
        <div className="min-w-0 lg:row-span-2 lg:row-start-1">
          <HandoffChecklist {...props} />
        </div>
        {props.mayAccept && <Accept {...props} />}
        {isOpen && !props.mayAccept && <Waits {...props} />}
      </div>
    </>
  )
}

function Note({ handoffId, note, from, to, mayWrite, vendorName }: HandoffPageProps) {
  return (
    <Card title={`A note from ${from}`} tone="internal" vendorName={vendorName}>
      {mayWrite ? (
        <ActionForm
          intent="edit-handoff"
          schema={editHandoffForm}
          start={{ handoffId, note }}
          hidden={['handoffId']}
          record={`internal:handoff:${handoffId}`}
          edits={['note']}
          labels={{ note: 'The note' }}
        >
          {({ field, error, isPending }) => (
            <>
              <Field
                label={`What ${to} should know`}
                hint="Who to call first, what is delicate, what was said but not written"
                error={error('note')}
              >
                <TextArea {...field('note')} rows={6} maxLength={4000} />
              </Field>
              <Button type="submit" isPending={isPending}>
                Save the note
              </Button>
            </>
          )}
        </ActionForm>
      ) : (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          {note || `${from} has written nothing yet.`}
        </p>
      )}
    </Card>
  )
}

/** What happens next, for whom it is not their turn. */
function Waits({ to, accountName, mayWrite }: HandoffPageProps) {
  return (
    <Card title={`Waiting for ${to}`} className="lg:col-start-2">
      <p className="text-muted">
        {to} reads this, ticks the three lines and takes {accountName} over.
        {mayWrite && ' Until then you can add to the note.'}
      </p>
    </Card>
  )
}

function Accept({ slug, handoffId, missing, stageTitle, from, accountName }: HandoffPageProps) {
  return (
    <Card title="Take over" className="lg:col-start-2">
      <p className="mb-4">
        {missing === 0
          ? `From then on you answer for ${accountName} in ${stageTitle}, and ${from} no longer does. ${accountName} reads it in the history.`
          : `Tick ${missing === 1 ? 'the last line' : `the ${missing} lines`} of the list first.`}
      </p>
      <QuickForm intent="accept-handoff" action={handoffPath(slug, handoffId)} hidden={{ handoffId }}>
        <Button type="submit" kind="primary" isDisabled={missing > 0}>
          Take {accountName} over
        </Button>
      </QuickForm>
    </Card>
  )
}
