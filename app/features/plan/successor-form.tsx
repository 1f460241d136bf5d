import { goalPath, milestonesPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { nameSuccessorForm } from './stakeholder-form.ts'

/** Somebody who has left while goals or steps still carry their name. */
export type SuccessionAsked = {
  id: string
  name: string
  side: 'customer' | 'vendor'
  owns: { id: string; title: string; kind: 'goal' | 'milestone' }[]
  candidates: { value: string; label: string }[]
}

type SuccessorCardProps = { accountSlug: string; asked: SuccessionAsked; mayName: boolean }

/** What somebody left behind, and the question who takes it over. */
export function SuccessorCard({ accountSlug, asked, mayName }: SuccessorCardProps) {
  const { id, name, owns, candidates } = asked
  return (
    <Card tone="asking" title={`${name} has left: who takes over?`} count={owns.length}>
      <ul className="mb-3 flex flex-col gap-1">
        {owns.map((owned) => (
          <li key={owned.id}>
            <a
              href={owned.kind === 'goal' ? goalPath(accountSlug, owned.id) : milestonesPath(accountSlug)}
              className="text-link [overflow-wrap:anywhere]"
            >
              {owned.title}
            </a>
            <span className="text-sm text-muted"> {owned.kind === 'goal' ? 'goal' : 'step'}</span>
          </li>
        ))}
      </ul>
      {mayName && candidates.length === 0 && (
        <p className="text-sm text-muted">
          Nobody else of this side is on the plan. Add the person who follows.
        </p>
      )}
      {mayName && candidates.length > 0 && (
        <ActionForm
          intent="name-successor"
          schema={nameSuccessorForm}
          start={{ stakeholderId: id, successorId: '' }}
          hidden={['stakeholderId']}
          subject="stakeholderId"
        >
          {({ field, error, isPending }) => (
            <div className="flex flex-wrap items-start gap-2.5">
              <Field
                label={`Who follows ${name}`}
                isRequired
                error={error('successorId')}
                className="min-w-0 flex-1 basis-56"
              >
                <Select {...field('successorId')} placeholder="Choose a person" options={candidates} />
              </Field>
              <Button type="submit" kind="primary" isPending={isPending} className="sm:mt-6">
                Hand over
              </Button>
            </div>
          )}
        </ActionForm>
      )}
    </Card>
  )
}
