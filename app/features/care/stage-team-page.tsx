import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { accountSettingsPath, pathPath, planPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card, InternalLabel } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { nameStageOwnerForm } from './stage-owner-form.ts'
import type { StageTeam } from './stage-team.server.ts'

type StageTeamPageProps = StageTeam & { slug: string; accountName: string; vendorName: string }

/** Who of the vendor answers for the account in which stage. */
export function StageTeamPage(props: StageTeamPageProps) {
  const { slug, accountName, vendorName, answering, waiting } = props
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Path', href: pathPath(slug) },
        ]}
        title="Who answers in which stage"
        badge={<InternalLabel vendorName={vendorName} />}
        description={`One person may hold all four. ${accountName} reads the names, but does not choose them.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card>
          <OwnersForm key={props.rows.map(({ userId }) => userId).join()} {...props} />
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          {waiting && (
            <Notice
              tone="internal"
              title={`${waiting.stage} is being handed over`}
              action={
                <LinkButton href={waiting.href} size="small">
                  Open the handoff
                </LinkButton>
              }
            >
              From {waiting.from || 'a former colleague'} to {waiting.to}, who has not accepted yet.
            </Notice>
          )}
          <Card title="Who answers now">
            {answering ? (
              <p>
                <strong>{answering}</strong>
                {waiting && !waiting.hasGiverLeft
                  ? ` until ${waiting.to} accepts the handoff.`
                  : ` answers for ${accountName}.`}
              </p>
            ) : (
              <p>Nobody yet. Name somebody for the stage the account is in, so that questions find them.</p>
            )}
            <p className="mt-3 text-sm text-muted">
              Naming somebody else for the stage the account is in opens a handoff: a note, three things to
              tick, and their yes.
            </p>
          </Card>
        </div>
      </div>
    </>
  )
}

const labels = Object.fromEntries(stages.map((stage) => [stage, `Who answers in ${stageFacts[stage].title}`]))

function OwnersForm({ rows, people, current, slug }: StageTeamPageProps) {
  const texts = Object.fromEntries(rows.map(({ stage, userId }) => [stage, userId]))
  return (
    <ActionForm
      intent="name-stage-owners"
      schema={nameStageOwnerForm}
      start={texts}
      record="internal:stage-team"
      edits={stages}
      labels={labels}
    >
      {({ field, error, isPending }) => (
        <>
          {rows.map(({ stage, title, purpose, userId }) => (
            <Field
              key={stage}
              label={<StageLabel stage={stage} title={title} isCurrent={stage === current} />}
              hint={purpose}
              error={error(stage)}
              isRequired={userId !== ''}
            >
              <Select {...field(stage)} options={people} placeholder={userId ? undefined : 'Nobody yet'} />
            </Field>
          ))}
          <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" kind="primary" isPending={isPending}>
              Save
            </Button>
            <Anchor href={`${accountSettingsPath(slug)}#team`} className="text-link text-sm">
              Somebody is missing? Add them to the team
            </Anchor>
          </div>
        </>
      )}
    </ActionForm>
  )
}

function StageLabel({ stage, title, isCurrent }: { stage: Stage; title: string; isCurrent: boolean }) {
  return (
    <>
      {title} {isCurrent && <Badge tone={stage}>the account is here</Badge>}
    </>
  )
}
