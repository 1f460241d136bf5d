import { askTemplatePath, askTemplatesPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AskTemplateFields, AskTemplatePreview, MergeFieldGuide } from './ask-template-fields.tsx'
import { editAskTemplateForm } from './ask-template-form.ts'

type Shown = { id: string; title: string; subject: string; message: string; isArchived: boolean }

type AskTemplatePageProps = {
  template: Shown
  sender: string
  vendorName: string
  /** Asked for without JavaScript. */
  isArchiving: boolean
}

/** Words of the vendor's own: changing them, putting them away, bringing them back. */
export function AskTemplatePage({ template, isArchiving, ...preview }: AskTemplatePageProps) {
  const { id, title, isArchived } = template
  return (
    <div className="flex flex-col gap-5">
      {isArchived && (
        <Notice
          tone="warning"
          title="Put away"
          action={
            <QuickForm intent="restore-ask-template" action={askTemplatesPath()} hidden={{ templateId: id }}>
              <Button type="submit" size="small">
                Bring back
              </Button>
            </QuickForm>
          }
        >
          Nobody begins from it. What was written from it stays as it is.
        </Notice>
      )}
      {isArchiving && !isArchived && (
        <Notice tone="warning" title={`Put “${title}” away?`}>
          <Archiving templateId={id} />
        </Notice>
      )}
      {isArchived ? <Reading {...template} /> : <Editing template={template} {...preview} />}
    </div>
  )
}

/** What can be done with the words as a whole. */
export function AskTemplateActions({ template: { id, title, isArchived } }: { template: Shown }) {
  if (isArchived) return null
  return (
    <Dialog opener="Put away…" fallbackHref={`${askTemplatePath(id)}?archive`} title={`Put “${title}” away?`}>
      <Archiving templateId={id} />
    </Dialog>
  )
}

function Archiving({ templateId }: { templateId: string }) {
  return (
    <>
      <p className="mb-4">
        Nobody begins from it any more. What was written from it stays as it is, and you can bring it back.
      </p>
      <QuickForm intent="archive-ask-template" action={askTemplatePath(templateId)} hidden={{ templateId }}>
        <Button type="submit" kind="primary">
          Put away
        </Button>
      </QuickForm>
    </>
  )
}

function Reading({ subject, message }: Shown) {
  return (
    <Card title={subject} className="max-w-3xl">
      <p className="whitespace-pre-line wrap-anywhere">{message}</p>
    </Card>
  )
}

const labels = { title: 'Name', subject: 'Subject', message: 'What you ask' }

function Editing({
  template: { id: templateId, title, subject, message },
  ...preview
}: Pick<AskTemplatePageProps, 'template' | 'sender' | 'vendorName'>) {
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Card>
        <ActionForm
          intent="edit-ask-template"
          schema={editAskTemplateForm}
          start={{ templateId, title, subject, message }}
          hidden={['templateId']}
          edits={['title', 'subject', 'message']}
          labels={labels}
        >
          {(tools) => (
            <>
              <AskTemplateFields tools={tools} />
              <AskTemplatePreview tools={tools} {...preview} />
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Save
              </Button>
            </>
          )}
        </ActionForm>
      </Card>
      <MergeFieldGuide />
    </div>
  )
}
