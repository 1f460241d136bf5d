import {
  type PromiseEnd,
  promiseEndHints,
  promiseEnds,
  promiseEndTitles,
} from '#app/domain/plan/sales-promise.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { InternalLabel } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { settlePromiseForm } from './promise-form.ts'
import type { ShownPromise } from './promises-page.server.ts'

type PromiseLineProps = { promise: ShownPromise; action: string; vendorName: string; maySettle: boolean }

const tones: Record<PromiseEnd, 'good' | 'warning' | 'neutral'> = {
  confirmed: 'good',
  refuted: 'warning',
  dropped: 'neutral',
}

/** One promise: what was said, by whom as far as known, and how it ended or the way to say so. */
export function PromiseLine({ promise, action, vendorName, maySettle }: PromiseLineProps) {
  const { id, text, origin, isInternal, added, settled } = promise
  return (
    <li className="border-line py-3 [overflow-wrap:anywhere] not-last:border-b first:pt-0 last:pb-0">
      <div
        className={classNames(
          isInternal && 'rounded-control border border-internal-line bg-internal-paper p-3',
        )}
      >
        <p className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
          <span className="min-w-0 flex-1 basis-56 font-semibold whitespace-pre-line">{text}</span>
          {settled && <Badge tone={tones[settled.as]}>{promiseEndTitles[settled.as]}</Badge>}
          {isInternal && <InternalLabel vendorName={vendorName} />}
        </p>
        {origin && <p>{origin}</p>}
        <p className="text-sm text-muted">{added}</p>
        {settled && (
          <p className="mt-1.5">
            {settled.note && <span className="whitespace-pre-line">{settled.note} </span>}
            <span className="text-sm text-muted">{settled.about}</span>
          </p>
        )}
        {!settled && maySettle && <Settle promiseId={id} text={text} action={action} />}
      </div>
    </li>
  )
}

function Settle({ promiseId, text, action }: { promiseId: string; text: string; action: string }) {
  return (
    <details className="group mt-1.5 print-hidden">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        How did it end…<span className="sr-only"> {text}</span>
      </summary>
      <ActionForm
        intent="settle-promise"
        schema={settlePromiseForm}
        action={action}
        start={{ promiseId, as: 'confirmed', note: '' }}
        hidden={['promiseId']}
        subject="promiseId"
        className="mt-2"
      >
        {(tools) => (
          <>
            <Fieldset legend="It is" error={tools.error('as')}>
              <div className="flex flex-col gap-2">
                {promiseEnds.map((end) => (
                  <Checkbox
                    key={end}
                    kind="radio"
                    {...tools.oneOf('as', end)}
                    label={promiseEndTitles[end]}
                    hint={promiseEndHints[end]}
                  />
                ))}
              </div>
            </Fieldset>
            <Field label="What there is to say about it" error={tools.error('note')}>
              <TextArea {...tools.field('note')} rows={2} />
            </Field>
            <Button type="submit" isPending={tools.isPending}>
              Settle it
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}
