import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayConfirmContext, mayEditPlan, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { contextPath, planPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { confirmContextForm, writeContextForm } from '#app/features/plan/context-form.ts'
import { ContextFormCard } from '#app/features/plan/context-form-card.tsx'
import { contextPage } from '#app/features/plan/context-page.server.ts'
import { ContextVersions } from '#app/features/plan/context-versions.tsx'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context, account, actor }) => {
    const reading = { timeZone: account.timeZone, now: context.at.now }
    return { slug: account.slug, accountName: account.name, ...contextPage(context.db, { actor, reading }) }
  },
})

export const action = planAction({
  'write-context': planIntent({ may: mayEditPlan, form: writeContextForm, run: writeContext }),
  'confirm-context': planIntent({
    may: mayConfirmContext,
    form: confirmContextForm,
    run: confirmContext,
    done: () => ({ message: 'Confirmed' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Context') }]

const nothing = { headline: '', challenge: '', success: '' }

export default function Context() {
  const { slug, accountName, current, versions, hasOlder, may } = useLoaderData<typeof loader>()
  const path = contextPath(slug)
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title={`What ${accountName} wants to change`}
        badge={current && <Confirmation current={current} />}
        description="The challenge and what success looks like, in the customer’s own words. Everything else in the plan answers to it."
      />
      <RefusedNotice intents={['confirm-context']} />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card>
            {current ? (
              <CurrentText {...current} />
            ) : (
              <EmptyState title="Nothing written yet">
                Two or three sentences are enough to begin: what goes wrong today, and how the work looks when
                it is solved.
              </EmptyState>
            )}
          </Card>
          {may.confirm && current && (
            <ConfirmCard action={path} number={current.number} writtenBy={current.writtenBy} />
          )}
          {may.edit && (
            <ContextFormCard
              action={path}
              accountName={accountName}
              texts={current ?? nothing}
              isConfirmed={current?.confirmed != null}
            />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ContextVersions versions={versions} hasOlder={hasOlder} />
        </div>
      </div>
    </>
  )
}

type Current = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['current']>

function Confirmation({ current }: { current: Current }) {
  if (!current.confirmed) return <Badge tone="warning">Not confirmed yet</Badge>
  return (
    <Badge tone="good" icon="check">
      Confirmed by {current.confirmed.by}, {current.confirmed.on}
    </Badge>
  )
}

function CurrentText({ headline, challenge, success, number, writtenBy, writtenOn }: Current) {
  return (
    <div className="flex flex-col gap-4">
      {headline && <p className="title-section">{headline}</p>}
      {challenge && (
        <div>
          <h2 className="eyebrow">The challenge</h2>
          <p className="mt-1 max-w-[72ch] whitespace-pre-line">{challenge}</p>
        </div>
      )}
      {success && (
        <div>
          <h2 className="eyebrow">What success looks like</h2>
          <p className="mt-1 max-w-[72ch] whitespace-pre-line">{success}</p>
        </div>
      )}
      <p className="text-sm text-muted">
        Version {number}, written by {writtenBy}, {writtenOn}
      </p>
    </div>
  )
}

type ConfirmCardProps = { action: string; number: number; writtenBy: string }

function ConfirmCard({ action, number, writtenBy }: ConfirmCardProps) {
  return (
    <Card title="Is this what you mean?" tone="asking">
      <p>
        {writtenBy} wrote version {number}. Confirm it when it says what you would say yourself; change it
        when it does not.
      </p>
      <QuickForm
        key={number}
        intent="confirm-context"
        action={action}
        hidden={{ number: String(number) }}
        className="mt-3"
      >
        <Button type="submit" kind="primary">
          Yes, that is us
        </Button>
      </QuickForm>
    </Card>
  )
}
