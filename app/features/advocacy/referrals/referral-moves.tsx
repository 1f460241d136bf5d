import { currencies } from '#app/domain/accounts/account.ts'
import type { ReferralState } from '#app/domain/advocacy/referral.ts'
import { referralPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { moveReferralForm } from './referral-form.ts'
import type { ReferralPage } from './referral-page.server.ts'

type MovesProps = Pick<ReferralPage, 'id' | 'state' | 'moves' | 'isErased' | 'isAccepted'> & {
  currency: string
}

/** Where the referral can go from here: one press, or the two words that an end needs. */
export function ReferralMoves(props: MovesProps) {
  const { moves, isAccepted } = props
  return (
    <Card title="What comes next">
      {moves.length === 0 && (
        <p className="text-muted">
          {isAccepted
            ? 'Nothing: this is where it ends.'
            : 'They decide. After 90 days without an answer it lapses.'}
        </p>
      )}
      <div className="flex flex-col gap-3">
        {moves.map(({ to, title }) => (
          <Move key={to} {...props} to={to} title={title} />
        ))}
      </div>
    </Card>
  )
}

type MoveProps = MovesProps & { to: ReferralState; title: string }

function Move(props: MoveProps) {
  const { to, title, state } = props
  const isEnd = to === 'won' || to === 'lost' || to === 'disqualified'
  if (!isEnd) return <MoveForm {...props} />
  return (
    <details className="group">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {title}…
      </summary>
      <div key={state} className="mt-2">
        <MoveForm {...props} />
      </div>
    </details>
  )
}

function MoveForm({ id: referralId, state: from, to, title, currency }: MoveProps) {
  return (
    <ActionForm
      intent="move"
      schema={moveReferralForm}
      action={referralPath(referralId)}
      start={{ referralId, from, to, amount: '', currency, reason: '' }}
      hidden={['referralId', 'from', 'to', ...(to === 'won' ? [] : ['currency'])]}
      subject="to"
    >
      {(tools) => (
        <>
          {to === 'won' && (
            <div className="grid grid-cols-[2fr_1fr] gap-3">
              <Field label="Amount a year" isRequired error={tools.error('amount')}>
                <TextInput {...tools.field('amount')} inputMode="decimal" />
              </Field>
              <Field label="Currency" isRequired error={tools.error('currency')}>
                <Select
                  {...tools.field('currency')}
                  options={currencies.map((code) => ({ value: code, label: code }))}
                />
              </Field>
            </div>
          )}
          {(to === 'lost' || to === 'disqualified') && (
            <Field label="Why" hint="The referrer does not read it" isRequired error={tools.error('reason')}>
              <TextInput {...tools.field('reason')} />
            </Field>
          )}
          <Button type="submit" isPending={tools.isPending}>
            {title}
          </Button>
        </>
      )}
    </ActionForm>
  )
}
