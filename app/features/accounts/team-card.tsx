import { type StaffRole, staffRoleFacts } from '#app/domain/accounts/member.ts'
import { accountSettingsPath } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { teamForm } from './account-form.ts'
import { PressForm } from './press-form.tsx'

export type TeamPerson = { userId: string; name: string; title: string; staffRole: StaffRole | null }

type TeamCardProps = {
  accountSlug: string
  team: TeamPerson[]
  /** Staff who are not on it. */
  colleagues: { userId: string; name: string }[]
  readerId: string
  /** Whose removal is asked about, without JavaScript. */
  asked: string | null
}

/** Who looks after the customer. */
export function TeamCard({ accountSlug, team, colleagues, readerId, asked }: TeamCardProps) {
  const inQuestion = team.find(({ userId }) => userId === asked)
  return (
    <Card title="The team" count={team.length} id="team">
      <p className="mb-3 text-muted">
        The customer sees who is on it. CSMs have the accounts whose team they are on.
      </p>
      {inQuestion && team.length > 1 && (
        <Notice tone="warning" title={`Take ${inQuestion.name} off the team?`} className="mb-3">
          <Consequence person={inQuestion} readerId={readerId} />
        </Notice>
      )}
      <ul className="mb-4">
        {team.map((person) => (
          <li key={person.userId} className="flex items-center gap-3 border-line py-2.5 not-last:border-b">
            <Avatar name={person.name} isDecorative />
            <div className="min-w-0 flex-1">
              <p className="font-semibold [overflow-wrap:anywhere]">{person.name}</p>
              <p className="text-sm text-muted">
                {person.title || (person.staffRole && staffRoleFacts[person.staffRole].title)}
              </p>
            </div>
            {team.length > 1 && (
              <Dialog
                opener={
                  <>
                    Take off<span className="sr-only"> {person.name}</span>
                  </>
                }
                openerKind="quiet"
                openerSize="small"
                fallbackHref={`${accountSettingsPath(accountSlug)}?remove=${person.userId}`}
                title={`Take ${person.name} off the team?`}
              >
                <Consequence person={person} readerId={readerId} />
              </Dialog>
            )}
          </li>
        ))}
      </ul>
      <AddColleague key={team.length} colleagues={colleagues} />
    </Card>
  )
}

function Consequence({ person, readerId }: { person: TeamPerson; readerId: string }) {
  const isSelf = person.userId === readerId
  return (
    <>
      <p className="mb-4">
        Goals and steps {isSelf ? 'you own' : `${person.name} owns`} here will ask for a successor.
        {isSelf && person.staffRole === 'csm' && ' You will not be able to open this account any more.'}
      </p>
      <PressForm
        intent="remove-team-member"
        subject={{ name: 'userId', value: person.userId }}
        kind="danger"
        size="medium"
      >
        Take off the team
      </PressForm>
    </>
  )
}

function AddColleague({ colleagues }: Pick<TeamCardProps, 'colleagues'>) {
  if (colleagues.length === 0)
    return <p className="text-sm text-muted">Everybody on your side is on this team.</p>
  return (
    <ActionForm intent="add-team-member" schema={teamForm} start={{ userId: '' }}>
      {({ field, error, isPending }) => (
        <div className="flex flex-wrap items-start gap-2.5">
          <Field
            label="Add a colleague"
            isRequired
            error={error('userId')}
            className="min-w-0 flex-1 basis-56"
          >
            <Select
              {...field('userId')}
              placeholder="Choose a colleague"
              options={colleagues.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
          </Field>
          <Button type="submit" isPending={isPending} className="sm:mt-6">
            Add to the team
          </Button>
        </div>
      )}
    </ActionForm>
  )
}
