import type { ReactNode } from 'react'
import { EditLineForm } from './template-line-form.tsx'
import type { TemplatePageProps } from './template-page-props.ts'
import { TemplateRow } from './template-row.tsx'

type LineProps = TemplatePageProps & {
  line: { id: string; title: string }
  isFirst: boolean
  isLast: boolean
  children: ReactNode
}

/** A line, or the form that changes it. */
export function TemplateLine({ template, goals, texts, asked, line, isFirst, isLast, children }: LineProps) {
  const held = texts[line.id]
  const mayEdit = !template.isArchived
  if (asked.lineId === line.id && held && mayEdit)
    return (
      <div id={`line-${line.id}`}>
        <EditLineForm
          kind={held.kind}
          templateId={template.id}
          lineId={line.id}
          texts={held.texts}
          goals={goals}
        />
      </div>
    )
  return (
    <TemplateRow
      templateId={template.id}
      lineId={line.id}
      title={line.title}
      isFirst={isFirst}
      isLast={isLast}
      mayEdit={mayEdit}
    >
      {children}
    </TemplateRow>
  )
}
