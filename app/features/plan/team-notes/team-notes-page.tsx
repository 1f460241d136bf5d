import { useState } from 'react'
import { planPath, teamNotesPath } from '#app/domain/paths.ts'
import { type TogetherPlace, WrittenTogether } from '#app/features/activity/together/written-together.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Time } from '#app/ui/time.tsx'
import { TextDiff } from '../text-diff.tsx'
import { writeTeamNotesForm } from './team-notes-form.ts'
import type { teamNotesPage } from './team-notes-page.server.ts'

type Page = ReturnType<typeof teamNotesPage>
export type TeamNotesPageProps = Page & {
  slug: string
  accountName: string
  vendorName: string
  place: TogetherPlace
}

const loadEditor = () => import('./team-notes-editor.tsx').then(({ TeamNotesEditor }) => TeamNotesEditor)

/** What the vendor's people want each other to know about an account, in one text that they keep together. */
export function TeamNotesPage(props: TeamNotesPageProps) {
  const { slug, accountName, vendorName, place, text, number } = props
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title="Team notes"
        description={`What your team should know about ${accountName} before the next call. Nobody outside ${vendorName} ever sees them.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title="Notes" tone="internal" vendorName={vendorName}>
          <WrittenTogether place={place} load={loadEditor} plain={<PlainForm {...props} />}>
            {(opened, TeamNotesEditor) => <TeamNotesEditor opened={opened} text={text} number={number} />}
          </WrittenTogether>
        </Card>
        <Versions {...props} />
      </div>
    </>
  )
}

function PlainForm({ slug, text }: TeamNotesPageProps) {
  const [saves, setSaves] = useState(0)
  return (
    <ActionForm
      key={saves}
      intent="write-team-notes"
      schema={writeTeamNotesForm}
      action={teamNotesPath(slug)}
      start={{ text }}
      edits={['text']}
      labels={{ text: 'Team notes' }}
      onDone={() => setSaves((before) => before + 1)}
    >
      {(tools) => (
        <>
          <Field label="Team notes" isLabelHidden error={tools.error('text')}>
            <TextArea {...tools.field('text')} rows={12} />
          </Field>
          <Button type="submit" kind="primary" isPending={tools.isPending}>
            Save
          </Button>
        </>
      )}
    </ActionForm>
  )
}

function Versions({ versions, hasOlder, vendorName }: TeamNotesPageProps) {
  if (versions.length === 0) return null
  return (
    <Card title="How they came to be" tone="internal" vendorName={vendorName}>
      <ol className="flex flex-col divide-y divide-internal-line">
        {versions.map(({ number, writtenBy, writtenAt, iso, parts }) => (
          <li key={number} className="py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <span className="font-semibold">Version {number}</span>
              <span>{writtenBy}</span>
              <Time iso={iso} className="text-sm text-muted">
                {writtenAt}
              </Time>
            </p>
            <TextDiff parts={parts} />
          </li>
        ))}
      </ol>
      {hasOlder && <p className="mt-3 text-sm text-muted">Older versions are kept.</p>}
    </Card>
  )
}
