import { filePath, milestonePath } from '#app/domain/paths.ts'
import { firstSentence } from '#app/domain/plan/dependencies.ts'
import { acceptedFiles } from '#app/features/files/file-kinds.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { FileInput, TextArea, TextInput } from '#app/ui/inputs.tsx'
import { InPlaceField } from './in-place-field.tsx'
import { completeMilestoneForm } from './milestone-form.ts'
import type { InPlaceMilestone, MilestonePageProps } from './milestone-page-props.ts'
import { AcceptPress, ReopenPress } from './milestone-presses.tsx'

type MilestoneEndProps = MilestonePageProps & { inPlace: InPlaceMilestone }

/** The end of a step: saying that it is done and on what that rests; then, where it is asked, the other side's word. */
export function MilestoneEnd(props: MilestoneEndProps) {
  const { milestone, may } = props
  const { state, waitsFor } = milestone
  if (state === 'waiting') return <Waiting {...props} />
  if (state === 'done') return <Done {...props} />
  if (!may.edit) return null
  if (waitsFor.length > 0)
    return (
      <Card title="Not yet">
        <p className="text-muted">{firstSentence(waitsFor)}. Then it can be marked done here.</p>
      </Card>
    )
  return <Complete {...props} />
}

function Waiting(props: MilestoneEndProps) {
  const { milestone, may, slug, accountName, vendorName } = props
  const { mayAccept, askedSide, doneText, id } = milestone
  const press = { milestone, action: milestonePath(slug, id) }
  const asked = askedSide === 'vendor' ? vendorName : accountName
  return (
    <Card
      tone={mayAccept ? 'asking' : 'plain'}
      title={mayAccept ? 'Is it done for you too?' : `Waits for ${asked}`}
    >
      <p className="mb-2">
        {doneText}.{' '}
        {mayAccept ? 'It counts once somebody on your side accepts it.' : `${asked} is asked to accept it.`}
      </p>
      <Evidence {...props} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {mayAccept && <AcceptPress {...press} />}
        {may.edit && (
          <ReopenPress {...press} label={mayAccept ? 'Not done yet: open it again' : 'Open it again'} />
        )}
      </div>
    </Card>
  )
}

function Done(props: MilestoneEndProps) {
  const { milestone, may, slug } = props
  const { doneText, acceptedText, id } = milestone
  return (
    <Card title="Done">
      <p className="mb-2">{[doneText, acceptedText].filter(Boolean).join('. ')}.</p>
      <Evidence {...props} />
      {may.edit && (
        <div className="mt-3 sm:-ml-3">
          <ReopenPress milestone={milestone} action={milestonePath(slug, id)} label="Open it again" />
        </div>
      )}
    </Card>
  )
}

/** What the completion rests on; the words are edited where they stand, until the other side has accepted them. */
function Evidence({ evidence, milestone, may, inPlace, slug }: MilestoneEndProps) {
  const { evidenceNote = '', evidenceLink = '', evidenceFileId, evidenceFile } = evidence ?? {}
  const canEdit = may.edit && !milestone.acceptedText && !milestone.mayAccept
  if (!canEdit && !evidenceNote && !evidenceLink && !evidenceFileId) return null
  const invitation = (words: string) => <span className="text-muted">{words}</span>
  return (
    <div className="flex flex-col items-start gap-1 wrap-anywhere">
      <InPlaceField
        {...inPlace}
        canEdit={canEdit}
        kind="textarea"
        field="evidenceNote"
        label="What was done"
        value={evidenceNote}
        shown={
          evidenceNote ? (
            <span className="whitespace-pre-line">“{evidenceNote}”</span>
          ) : (
            canEdit && invitation('Say what was done')
          )
        }
      />
      {evidenceFileId && (
        <a href={filePath(slug, evidenceFileId)} className="text-link">
          {evidenceFile}
        </a>
      )}
      {evidenceLink && (
        <a href={evidenceLink} rel="noreferrer nofollow" className="text-link">
          {hostOf(evidenceLink)}
        </a>
      )}
      {canEdit && (
        <InPlaceField
          {...inPlace}
          field="evidenceLink"
          label="Link"
          value={evidenceLink}
          shown={invitation(evidenceLink ? 'Change the link' : 'Add a link')}
        />
      )}
    </div>
  )
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link
}

function Complete({ milestone, evidence, slug, accountName, vendorName, isVendor }: MilestoneEndProps) {
  const { id: milestoneId, needsAcceptance, isFirstValue } = milestone
  const { evidenceNote = '', evidenceLink = '', evidenceFile } = evidence ?? {}
  const isAsking = needsAcceptance || (isFirstValue && isVendor)
  return (
    <Card title="Is it done?">
      {isAsking && (
        <p className="mb-3 text-muted">{isVendor ? accountName : vendorName} is then asked to accept it.</p>
      )}
      <ActionForm
        intent="complete-milestone"
        schema={completeMilestoneForm}
        action={milestonePath(slug, milestoneId)}
        start={{ milestoneId, evidenceNote, evidenceLink }}
        hidden={['milestoneId']}
        subject="milestoneId"
        hasFiles
      >
        {(tools) => (
          <>
            <EvidenceFields tools={tools} named={evidenceFile ?? undefined} mayDrop />
            <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-2">
              Mark done
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

type EvidenceFieldsProps = {
  tools: FormTools
  /** The name of the file it rests on already. */
  named: string | undefined
  /** Whether that file may be left out. */
  mayDrop: boolean
}

/** Note, link and file: what a completion rests on. */
export function EvidenceFields({ tools: { field, error, checkbox }, named, mayDrop }: EvidenceFieldsProps) {
  return (
    <>
      <Field label="What was done" hint="What the other side should know" error={error('evidenceNote')}>
        <TextArea {...field('evidenceNote')} rows={2} maxLength={500} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="Link" hint="Where it can be seen" error={error('evidenceLink')}>
          <TextInput {...field('evidenceLink')} type="url" inputMode="url" placeholder="https://" />
        </Field>
        <Field
          label="File"
          hint={named ? `${named} stays unless you choose another one` : '10 MB at most'}
          error={error('file')}
        >
          <FileInput name="file" accept={acceptedFiles} />
        </Field>
      </div>
      {mayDrop && named && <Checkbox {...checkbox('dropFile')} label={`Without ${named}`} />}
    </>
  )
}
