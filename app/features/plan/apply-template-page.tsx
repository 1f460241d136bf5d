import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { applyTemplatePath, planPath } from '#app/domain/paths.ts'
import { InternalLabel } from '#app/ui/card.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ApplyTemplateForm } from './apply-template-form.tsx'
import { TemplateChoice } from './template-choice.tsx'
import type { TemplatePlanPage } from './template-plan-page.server.ts'
import { TemplatePreview } from './template-preview.tsx'

export type ApplyTemplatePageProps = TemplatePlanPage & {
  slug: string
  accountName: string
  vendorName: string
  isApplying: boolean
}

/** Where a plan begins: a template, what it would add, and adding it. */
export function ApplyTemplatePage(props: ApplyTemplatePageProps) {
  const { slug, accountName, vendorName, templates, chosen } = props
  const name = templates.find(({ id }) => id === chosen?.templateId)?.name ?? ''
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title="Begin from a template"
        badge={<InternalLabel vendorName={vendorName} />}
        description="Goals and steps with days counted from where the account stands. Apply one, then make it theirs: reword, drop, add."
      />
      {chosen ? (
        <div className="grid items-start gap-5 lg:grid-cols-[2fr_3fr]">
          <TemplateChoice {...{ templates, chosenId: chosen.templateId, slug, vendorName }} />
          <div className="flex min-w-0 flex-col gap-5">
            <Applying {...props} chosen={chosen} name={name} />
            <TemplatePreview {...{ chosen, accountName, vendorName }} />
          </div>
        </div>
      ) : (
        <EmptyState title="No templates to begin from">
          An administrator keeps them under Settings. Six good ones come with Cairn and can be added there.
        </EmptyState>
      )}
    </>
  )
}

type ApplyingProps = ApplyTemplatePageProps & {
  chosen: NonNullable<TemplatePlanPage['chosen']>
  name: string
}

function Applying({
  chosen,
  name,
  owners,
  slug,
  accountName,
  vendorName,
  isApplying,
  templates,
}: ApplyingProps) {
  const posted = useActionData<Answer>()
  const isRefused = posted?.ok === false && posted.intent === 'apply-template'
  const { templateId, newWords, hasNew, isPartlyThere } = chosen
  const applied = templates.find(({ id }) => id === templateId)?.applied
  const action = `${applyTemplatePath(slug)}?template=${templateId}`
  const form = <ApplyTemplateForm {...{ templateId, newWords, owners, accountName, vendorName, action }} />
  if (!hasNew)
    return (
      <Notice tone="good" title={applied || 'Nothing to add'}>
        {applied
          ? 'Everything of it is on the plan. What is added to the template later can be applied then.'
          : ''}
      </Notice>
    )
  return (
    <div className="rounded-card border border-line bg-card p-4 sm:p-5.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="title-card">{name}</h2>
          <p className="text-sm text-muted">
            {isPartlyThere ? `New since then: ${newWords}` : `Would add ${newWords}`}
            {applied && ` · ${applied.toLowerCase().slice(0, 1)}${applied.slice(1)}`}
          </p>
        </div>
        {!isApplying && !isRefused && (
          <Dialog
            opener={`Apply to ${accountName}…`}
            openerKind="primary"
            fallbackHref={`${action}&apply`}
            title={`Apply “${name}”?`}
          >
            {form}
          </Dialog>
        )}
      </div>
      {(isApplying || isRefused) && <div className="mt-4 border-t border-line pt-4">{form}</div>}
    </div>
  )
}
