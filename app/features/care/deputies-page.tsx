import type { DeputyState } from '#app/domain/care/deputy.ts'
import { deputiesPath, pathPath, planPath } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { DateInput, Select } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { nameDeputyForm } from './move-form.ts'

type ShownDeputy = {
  deputyRowId: string
  approver: string
  deputy: string
  /** "3 Nov to 14 Nov". */
  days: string
  state: DeputyState
  mayRevoke: boolean
}

type DeputiesPageProps = {
  slug: string
  accountName: string
  deputies: readonly ShownDeputy[]
  choices: readonly { userId: string; name: string }[]
  mayName: boolean
  today: string
}

/** Who signs in whose place while an approver is away. */
export function DeputiesPage({ slug, accountName, deputies, choices, mayName, today }: DeputiesPageProps) {
  const path = deputiesPath(slug)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Path', href: pathPath(slug) },
        ]}
        title={`Who signs for ${accountName} when an approver is away`}
        description="A deputy signs stages and reviews between two days. Both names stand under the signature, and everything else stays with the approver."
      />
      <div className={mayName ? 'grid items-start gap-5 lg:grid-cols-[3fr_2fr]' : 'max-w-3xl'}>
        <Card title="Deputies" count={deputies.length || undefined}>
          {deputies.length === 0 && (
            <EmptyState title="Nobody stands in for anybody">
              {mayName
                ? 'Before you go away, name a colleague: the plan then need not wait for you.'
                : 'An approver can name a colleague before they go away, so that the plan need not wait for them.'}
            </EmptyState>
          )}
          <ul className="divide-y divide-line">
            {deputies.map((row) => (
              <DeputyLine key={row.deputyRowId} {...row} path={path} />
            ))}
          </ul>
        </Card>
        {mayName && <NameDeputy choices={choices} today={today} path={path} />}
      </div>
    </>
  )
}

const states: Record<DeputyState, { text: string; tone: BadgeTone }> = {
  acting: { text: 'signs now', tone: 'good' },
  coming: { text: 'planned', tone: 'neutral' },
  over: { text: 'over', tone: 'neutral' },
  revoked: { text: 'ended early', tone: 'neutral' },
  void: { text: 'not valid any more', tone: 'warning' },
}

function DeputyLine({
  deputyRowId,
  approver,
  deputy,
  days,
  state,
  mayRevoke,
  path,
}: ShownDeputy & { path: string }) {
  const { text, tone } = states[state]
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <Avatar name={deputy} isDecorative />
      <div className="min-w-0 flex-1 basis-48">
        <p>
          <span className="font-semibold">{deputy}</span> for {approver}
        </p>
        <p className="text-sm text-muted">{days}</p>
      </div>
      <Badge tone={tone}>{text}</Badge>
      {mayRevoke && (
        <QuickForm intent="revoke-deputy" action={path} hidden={{ deputyRowId }}>
          <Button type="submit" size="small">
            End it
            <span className="sr-only">
              : {deputy} for {approver}
            </span>
          </Button>
        </QuickForm>
      )}
    </li>
  )
}

function NameDeputy({
  choices,
  today,
  path,
}: Pick<DeputiesPageProps, 'choices' | 'today'> & { path: string }) {
  if (choices.length === 0)
    return (
      <Card title="Name a deputy">
        <p className="text-muted">
          Nobody else here does more than read. Give a colleague the role of a contributor first.
        </p>
      </Card>
    )
  return (
    <Card title="Name a deputy" subtitle="They sign in your place, from the first day to the last.">
      <ActionForm
        intent="name-deputy"
        schema={nameDeputyForm}
        action={path}
        start={{ deputyId: '', startsOn: today, endsOn: '' }}
      >
        {({ field, error, isPending }) => (
          <>
            <Field label="Who" isRequired error={error('deputyId')}>
              <Select
                {...field('deputyId')}
                placeholder="Choose a colleague"
                options={choices.map(({ userId, name }) => ({ value: userId, label: name }))}
              />
            </Field>
            <div className="grid gap-x-5 sm:grid-cols-2">
              <Field label="First day" isRequired error={error('startsOn')}>
                <DateInput {...field('startsOn')} />
              </Field>
              <Field label="Last day" isRequired error={error('endsOn')}>
                <DateInput {...field('endsOn')} />
              </Field>
            </div>
            <Button type="submit" kind="primary" isPending={isPending}>
              Name them
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
