import { ratesPath } from '#app/domain/paths.ts'
import { Timeline } from '#app/features/activity/timeline.tsx'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextInput } from '#app/ui/inputs.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { setRateForm } from './rate-form.ts'
import type { RatesPageData } from './rates-page.server.ts'
import { RatesTable } from './rates-table.tsx'

export type RatesPageProps = RatesPageData & { vendorName: string }

/** What other currencies are worth in the vendor's own, day by day, as admins keep it. */
export function RatesPage(props: RatesPageProps) {
  const { changes, vendorName } = props
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-7">
        <RatesTable {...props} />
        {changes.length > 0 && (
          <section aria-labelledby="changes">
            <SectionHeader id="changes" title="Recent changes" />
            <Timeline days={changes} vendorName={vendorName} />
          </section>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-5 max-xl:order-first">
        <UsedCard {...props} />
        <SetRateCard key={props.only} {...props} />
      </div>
    </div>
  )
}

function UsedCard({ used, own }: RatesPageProps) {
  return (
    <Card title="What your accounts use">
      {used.length === 0 && (
        <p className="text-muted">
          All of them are in {own}, your own currency. There is nothing to convert.
        </p>
      )}
      <ul>
        {used.map(({ currency, accounts, rate, since }) => (
          <li
            key={currency}
            className="flex flex-wrap items-baseline justify-between gap-x-3 border-line py-2 not-last:border-b"
          >
            <span>
              <strong>{currency}</strong>{' '}
              <span className="text-sm text-muted">
                {accounts === 1 ? '1 account' : `${accounts.toLocaleString('en-GB')} accounts`}
              </span>
            </span>
            {rate ? (
              <span className="figures text-sm">
                {rate} {own} <span className="text-muted">since {since}</span>
              </span>
            ) : (
              <span className="flex items-baseline gap-2">
                <Badge tone="warning">No rate</Badge>
                <Anchor href={`${ratesPath()}?currency=${currency}#set`} className="text-link text-sm">
                  Set one<span className="sr-only"> for {currency}</span>
                </Anchor>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function SetRateCard({ own, only, today, choices }: RatesPageProps) {
  return (
    <Card title="Set a rate" id="set">
      <ActionForm
        intent="set-rate"
        schema={setRateForm}
        start={{ currency: only, startsOn: today, rate: '' }}
      >
        {({ field, error, isPending }) => (
          <>
            <Field label="Currency" isRequired error={error('currency')}>
              <Select
                {...field('currency')}
                placeholder="Choose a currency"
                options={choices.map((currency) => ({ value: currency, label: currency }))}
              />
            </Field>
            <Field
              label={`What one is worth in ${own}`}
              hint="For example 1.17. As many decimals as you have."
              isRequired
              error={error('rate')}
            >
              <TextInput {...field('rate')} inputMode="decimal" autoComplete="off" />
            </Field>
            <Field
              label="From"
              hint="It holds until the next one. The same day again replaces it."
              isRequired
              error={error('startsOn')}
            >
              <DateInput {...field('startsOn')} />
            </Field>
            <Button type="submit" kind="primary" isPending={isPending}>
              Set the rate
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
