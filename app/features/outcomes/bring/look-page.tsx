import { bringPath, outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { draftForm, takeInForm } from './bring-form.ts'
import type { LookPageData } from './look-page.server.ts'
import { LookRows } from './look-rows.tsx'
import { ReadAgainCard } from './read-again-card.tsx'

export type LookPageProps = { slug: string; outcome: { id: string; name: string }; look: LookPageData }

/** What would come in, and one press that takes it in. */
export function LookPage({ slug, outcome, look }: LookPageProps) {
  const href = outcomePath(slug, outcome.id)
  const { counts } = look
  const coming = counts.fresh + counts.clash
  return (
    <>
      <PageHeader
        title={titleOf(counts)}
        crumbs={[
          { label: 'Outcomes', href: outcomesPath(slug) },
          { label: outcome.name, href },
          { label: 'Bring figures in', href: bringPath(slug, outcome.id) },
        ]}
        description={look.fileName ? `From ${look.fileName}` : undefined}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[1.62fr_1fr]">
        <div className="flex min-w-0 flex-col gap-5">
          {coming > 0 && <TakeInCard look={look} href={href} />}
          <LookRows look={look} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ReadAgainCard look={look} />
          <ActionForm
            intent="throw-away"
            schema={draftForm}
            start={{ draftId: look.draftId }}
            hidden={['draftId']}
          >
            {({ isPending }) => (
              <Button type="submit" kind="quiet" size="small" isPending={isPending}>
                Throw these lines away
              </Button>
            )}
          </ActionForm>
        </div>
      </div>
    </>
  )
}

function titleOf({ fresh, clash }: LookPageData['counts']): string {
  if (fresh > 0) return `${counted(fresh, 'new figure')} to take in`
  return clash > 0
    ? `${counted(clash, 'figure differs', 'figures differ')} from what stands`
    : 'Nothing new in these lines'
}

function TakeInCard({ look, href }: { look: LookPageData; href: string }) {
  const { counts, draftId, seen } = look
  const clashes = counts.fresh > 0 ? 'skip' : 'correct'
  return (
    <Card>
      <p className="mb-4">
        {counts.fresh === 0 ? 'No figure is new' : counted(counts.fresh, 'figure is new', 'figures are new')}
        {counts.same > 0 && `, ${counts.same} ${counts.same === 1 ? 'changes' : 'change'} nothing`}
        {counts.clash > 0 && `, ${counts.clash} differ${counts.clash === 1 ? 's' : ''} from what stands`}
        {counts.problem > 0 && `, ${counts.problem} ${counts.problem === 1 ? 'stays' : 'stay'} out`}.
      </p>
      <ActionForm
        intent="take-in"
        schema={takeInForm}
        start={{ draftId, seen, clashes, note: '' }}
        hidden={counts.clash > 0 ? ['draftId', 'seen'] : ['draftId', 'seen', 'clashes']}
      >
        {(tools) => (
          <>
            {counts.clash > 0 && <ClashChoice tools={tools} look={look} />}
            <Field
              label="Note"
              hint="Where these figures come from; it stands beside each of them"
              error={tools.error('note')}
            >
              <TextInput {...tools.field('note')} maxLength={500} />
            </Field>
            {counts.askedFresh + counts.askedClash > 0 && <Sure tools={tools} look={look} />}
            <div className="mt-2 flex flex-wrap gap-2.5">
              <Button type="submit" kind="primary" isPending={tools.isPending}>
                Take them in
              </Button>
              <LinkButton href={href}>Not now</LinkButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

type Part = { tools: FormTools; look: LookPageData }

function ClashChoice({ tools, look: { counts, verifiedClashes } }: Part) {
  const confirmed =
    verifiedClashes > 0
      ? ` ${verifiedClashes} of them ${verifiedClashes === 1 ? 'is' : 'are'} confirmed; a correction asks again.`
      : ''
  return (
    <Fieldset
      legend={`${counted(counts.clash, 'day or period has', 'days or periods have')} another figure already`}
      hint={`They are listed below.${confirmed}`}
      error={tools.error('clashes')}
      className="mb-4"
    >
      <Checkbox
        {...tools.oneOf('clashes', 'skip')}
        kind="radio"
        label="Keep what stands"
        hint="These lines stay out."
      />
      <Checkbox
        {...tools.oneOf('clashes', 'correct')}
        kind="radio"
        label="Correct them"
        hint="The old figures stay in the history."
      />
    </Fieldset>
  )
}

function Sure({ tools, look: { counts } }: Part) {
  const asked = counts.askedFresh + counts.askedClash
  return (
    <Notice tone="warning" title={`${counted(asked, 'figure is', 'figures are')} unusual`} className="mb-4">
      <p className="mb-2">They are marked below. Look whether a decimal point or a unit went astray.</p>
      <Checkbox {...tools.checkbox('sure')} label="They are right" error={tools.error('sure')} />
    </Notice>
  )
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
