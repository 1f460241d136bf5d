import { type ReactNode, useState } from 'react'
import { expansionFieldTitles, expansionStateTitles } from '#app/domain/insights/expansion.ts'
import { goalPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { DateInput } from '#app/ui/inputs.tsx'
import { ExpansionFields } from './expansion-fields.tsx'
import { closeExpansionForm, editExpansionForm, expansionFieldNames } from './expansion-form.ts'
import type { ExpansionPageData, ShownExpansion } from './expansion-page.server.ts'

type LineProps = Pick<ExpansionPageData, 'currency' | 'goals' | 'today'> & {
  expansion: ShownExpansion
  slug: string
  /** The page's own address. */
  action: string
}

const tones = { open: 'accent', won: 'good', lost: 'neutral' } as const

/** One opportunity: what it is, what it is worth, where it stands, and the ways to change that. */
export function ExpansionLine(props: LineProps) {
  const { expansion, slug, action } = props
  const { id, texts, amount, state, stateTitle, span, goal } = expansion
  return (
    <li className="border-internal-line py-3 [overflow-wrap:anywhere] not-last:border-b first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <span className="font-semibold">
          {texts.title} <Badge tone={tones[state]}>{stateTitle}</Badge>
        </span>
        <span className="figures font-semibold">{amount}</span>
      </p>
      <p className="text-sm text-muted">
        {span}
        {goal && (
          <>
            {' · '}
            <Anchor href={goalPath(slug, goal.id)} className="text-link">
              {goal.title}
            </Anchor>
          </>
        )}
      </p>
      {texts.note && <p className="mt-1 whitespace-pre-line">{texts.note}</p>}
      <div className="mt-1.5 flex flex-wrap items-start gap-x-6 gap-y-1 print-hidden">
        <Change {...props} />
        {state === 'open' ? (
          <Close {...props} />
        ) : (
          <QuickForm intent="reopen-expansion" action={action} hidden={{ expansionId: id }}>
            <Button type="submit" kind="quiet" size="small">
              Reopen<span className="sr-only"> {texts.title}</span>
            </Button>
          </QuickForm>
        )}
      </div>
    </li>
  )
}

function Change({ expansion, currency, goals, action }: LineProps) {
  const [saves, setSaves] = useState(0)
  const { id: expansionId, texts } = expansion
  return (
    <Folded key={saves} summary="Change…" about={texts.title}>
      <ActionForm
        intent="edit-expansion"
        schema={editExpansionForm}
        action={action}
        start={{ expansionId, ...texts }}
        hidden={['expansionId']}
        record={`internal:expansion:${expansionId}`}
        edits={expansionFieldNames}
        labels={expansionFieldTitles}
        subject="expansionId"
        onDone={() => setSaves((before) => before + 1)}
      >
        {(tools) => (
          <>
            <ExpansionFields tools={tools} currency={currency} goals={goals} />
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Folded>
  )
}

const ends = ['won', 'lost'] as const

function Close({ expansion, today, action }: LineProps) {
  return (
    <Folded summary="How did it end…" about={expansion.texts.title}>
      <ActionForm
        intent="close-expansion"
        schema={closeExpansionForm}
        action={action}
        start={{ expansionId: expansion.id, as: 'won', closedOn: today }}
        hidden={['expansionId']}
        subject="expansionId"
      >
        {(tools) => (
          <>
            <Fieldset legend="It was" error={tools.error('as')}>
              {ends.map((end) => (
                <Checkbox
                  key={end}
                  kind="radio"
                  {...tools.oneOf('as', end)}
                  label={expansionStateTitles[end]}
                />
              ))}
            </Fieldset>
            <Field label="On" isRequired error={tools.error('closedOn')}>
              <DateInput {...tools.field('closedOn')} />
            </Field>
            <Button type="submit" isPending={tools.isPending}>
              Close it
            </Button>
          </>
        )}
      </ActionForm>
    </Folded>
  )
}

function Folded({ summary, about, children }: { summary: string; about: string; children: ReactNode }) {
  return (
    <details className="group min-w-0 open:basis-full">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {summary}
        <span className="sr-only"> {about}</span>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
