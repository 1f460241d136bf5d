import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { templatePath, templatesPath } from '#app/domain/paths.ts'
import { templateFieldTitles } from '#app/domain/plan/template.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { EditPanel } from './edit-panel.tsx'
import { RefusedNotice } from './refused-notice.tsx'
import { TemplateFields } from './template-fields.tsx'
import { editTemplateForm } from './template-form.ts'
import { TemplateGoals } from './template-goals.tsx'
import type { TemplatePageProps } from './template-page-props.ts'
import type { TemplateDetails } from './template-settings-queries.server.ts'
import { TemplateSteps } from './template-steps.tsx'

/** One template: what it is called, its goals with what is measured, its steps by stage. */
export function TemplatePage(props: TemplatePageProps) {
  const { template, asked } = props
  const { id, isArchived } = template
  return (
    <div className="flex flex-col gap-5">
      <RefusedNotice intents={['move-line', 'remove-line', 'duplicate-template', 'archive-template']} />
      {isArchived && (
        <Notice
          tone="warning"
          title="Put away"
          action={
            <QuickForm intent="restore-template" action={templatesPath()} hidden={{ templateId: id }}>
              <Button type="submit" size="small">
                Bring back
              </Button>
            </QuickForm>
          }
        >
          Nobody can apply it. Plans keep what they have from it.
        </Notice>
      )}
      {asked.isArchiving && !isArchived && (
        <Notice tone="warning" title={`Put “${template.name}” away?`}>
          <Archiving templateId={id} />
        </Notice>
      )}
      {!isArchived && <EditTemplate {...props} />}
      <TemplateGoals {...props} />
      <TemplateSteps {...props} />
    </div>
  )
}

/** What can be done with the template as a whole. */
export function TemplateActions({ template: { id, name, isArchived } }: Pick<TemplateDetails, 'template'>) {
  return (
    <>
      {!isArchived && (
        <Dialog opener="Put away…" fallbackHref={`${templatePath(id)}?archive`} title={`Put “${name}” away?`}>
          <Archiving templateId={id} />
        </Dialog>
      )}
      <QuickForm intent="duplicate-template" action={templatePath(id)} hidden={{ templateId: id }}>
        <Button type="submit">Make a copy</Button>
      </QuickForm>
    </>
  )
}

function Archiving({ templateId }: { templateId: string }) {
  return (
    <>
      <p className="mb-4">
        Nobody can apply it any more. Plans keep what they have from it, and you can bring it back.
      </p>
      <QuickForm intent="archive-template" action={templatePath(templateId)} hidden={{ templateId }}>
        <Button type="submit" kind="primary">
          Put away
        </Button>
      </QuickForm>
    </>
  )
}

function EditTemplate({ template }: TemplatePageProps) {
  const posted = useActionData<Answer>()
  const isRefused = posted?.ok === false && posted.intent === 'edit-template'
  const { id: templateId, name, description, investment, industry } = template
  const fields = { name, description, investment, industry }
  return (
    <EditPanel id="edit" summary="Name, and for whom it is" isOpenAtFirst={isRefused}>
      {(round, finish) => (
        <ActionForm
          key={round}
          intent="edit-template"
          schema={editTemplateForm}
          start={{ templateId, ...fields }}
          hidden={['templateId']}
          edits={Object.keys(fields)}
          labels={templateFieldTitles}
          onDone={finish}
        >
          {(tools) => (
            <>
              <TemplateFields tools={tools} />
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Save
              </Button>
            </>
          )}
        </ActionForm>
      )}
    </EditPanel>
  )
}
