import type { ReactNode } from 'react'
import { templatePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { buttonClass } from '#app/ui/button.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'

type TemplateRowProps = {
  templateId: string
  lineId: string
  title: string
  /** First and last of its list cannot move further. */
  isFirst: boolean
  isLast: boolean
  mayEdit: boolean
  /** The quiet lines under the title. */
  children: ReactNode
}

/** One line of a template with its places to press: earlier, later, edit. */
export function TemplateRow({
  templateId,
  lineId,
  title,
  isFirst,
  isLast,
  mayEdit,
  children,
}: TemplateRowProps) {
  return (
    <div id={`line-${lineId}`} className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold [overflow-wrap:anywhere]">{title}</p>
        <div className="text-sm text-muted">{children}</div>
      </div>
      {mayEdit && (
        <div className="flex items-center gap-1 print-hidden">
          {!isFirst && <Move {...{ templateId, lineId, title, direction: 'up' }} />}
          {!isLast && <Move {...{ templateId, lineId, title, direction: 'down' }} />}
          <Anchor
            href={`${templatePath(templateId)}?line=${lineId}#line-${lineId}`}
            className={buttonClass({ kind: 'quiet', size: 'small' })}
          >
            Edit<span className="sr-only"> {title}</span>
          </Anchor>
        </div>
      )}
    </div>
  )
}

type MoveProps = { templateId: string; lineId: string; title: string; direction: 'up' | 'down' }

function Move({ templateId, lineId, title, direction }: MoveProps) {
  const isUp = direction === 'up'
  return (
    <QuickForm
      intent="move-line"
      action={templatePath(templateId)}
      hidden={{ templateId, lineId, direction }}
    >
      <button
        type="submit"
        className="inline-flex size-8 items-center justify-center rounded-control text-muted hover:bg-lichen hover:text-ink"
      >
        <Icon name={isUp ? 'arrow-up' : 'arrow-down'} />
        <span className="sr-only">
          Move {title} {isUp ? 'up' : 'down'}
        </span>
      </button>
    </QuickForm>
  )
}
