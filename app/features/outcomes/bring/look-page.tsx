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
  if (fresh === 1) return 'One new figure to take in'
  if (fresh > 1) return `${counted(fresh, 'new figure')} to take in`
  if (clash === 1) return 'One figure differs from what stands'
  return clash > 1 ? `${counted(clash, 'figure')} differ from what stands` : 'Nothing new in these lines'
}

function TakeInCard({ look, href }: { look: LookPageData; href: string }) {
  const { counts, draftId, seen } = look
  const clashes = counts.fresh > 0 ? 'skip' : 'correct'
  return (
    <Card>
      <p className="mb-4">
        {freshWords(counts.fresh)}
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
                {counts.fresh + counts.clash === 1 ? 'Take it in' : 'Take them in'}
              </Button>
              <LinkButton href={href}>Not now</LinkButton>
            </div>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function freshWords(fresh: number): string {
  if (fresh === 0) return 'No figure is new'
  return fresh === 1 ? 'One figure is new' : `${counted(fresh, 'figure')} are new`
}

type Part = { tools: FormTools; look: LookPageData }

function ClashChoice({ tools, look: { counts, verifiedClashes } }: Part) {
  const confirmed =
    verifiedClashes > 0
      ? ` ${verifiedClashes} of them ${verifiedClashes === 1 ? 'is' : 'are'} confirmed; a correction asks again.`
      : ''
  return (
    <Fieldset
      legend={
        counts.clash === 1
          ? 'One day or period has another figure already'
          : `${counted(counts.clash, 'day')} or periods have another figure already`
      }
      hint={`${counts.clash === 1 ? 'It is' : 'They are'} listed below.${confirmed}`}
      error={tools.error('clashes')}
      className="mb-4"
    >
      <Checkbox
        {...tools.oneOf('clashes', 'skip')}
        kind="radio"
        label="Keep what stands"
        hint={counts.clash === 1 ? 'This line stays out.' : 'These lines stay out.'}
      />
      <Checkbox
        {...tools.oneOf('clashes', 'correct')}
        kind="radio"
        label={counts.clash === 1 ? 'Correct it' : 'Correct them'}
        hint={`The old ${counts.clash === 1 ? 'figure stays' : 'figures stay'} in the history.`}
      />
    </Fieldset>
  )
}

function Sure({ tools, look: { counts } }: Part) {
  const asked = counts.askedFresh + counts.askedClash
  return (
    <Notice
      tone="warning"
      title={asked === 1 ? 'One figure is unusual' : `${counted(asked, 'figure')} are unusual`}
      className="mb-4"
    >
      <p className="mb-2">
        {asked === 1 ? 'It is' : 'They are'} marked below. Look whether a decimal point or a unit went astray.
      </p>
      <Checkbox
        {...tools.checkbox('sure')}
        label={asked === 1 ? 'It is right' : 'They are right'}
        error={tools.error('sure')}
      />
    </Notice>
  )
}

/** Of more than one: a sentence begins with "One", never with "1". */
function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}s`
}
