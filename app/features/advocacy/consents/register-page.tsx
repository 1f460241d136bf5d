import { consentChannels } from '#app/domain/advocacy/consent.ts'
import { consentChannelTitles, consentStateTitles, scopeOfThem } from '#app/domain/advocacy/consent-words.ts'
import {
  advocacyHubPath,
  consentsPath,
  registerCsvPath,
  registerJsonPath,
  registerPath,
} from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { DateInput, Select, TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { RegisterPageProps } from './register-page.server.ts'
import { type RegisterWish, registerSearch, registerStates } from './register-wish.ts'

type Row = RegisterPageProps['rows'][number]

/** Every consent of every account, at any moment: what was allowed then, and by whom. For the vendor's lawyers. */
export function RegisterPage({ wish, moment, isPast, rows, nextBefore }: RegisterPageProps) {
  const search = registerSearch(wish, { before: '' })
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Advocacy', href: advocacyHubPath() }]}
        title="Register of consents"
        description={`What ${isPast ? 'was' : 'is'} allowed, by whom and with which words, on ${moment}. Nothing here is ever deleted.`}
        actions={
          <>
            <LinkButton href={`${registerCsvPath()}${search}`} isPlain>
              Export CSV
            </LinkButton>
            <LinkButton href={`${registerJsonPath()}${search}`} isPlain>
              Export JSON
            </LinkButton>
          </>
        }
      />
      <Filters wish={wish} />
      <DataTable
        caption="Consents"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Nothing was asked for or allowed">
            With these choices, at this moment. Consents are asked for with a story, a quote, a talk or a
            logo, and stand here from then on.
          </EmptyState>
        }
      />
      {(nextBefore !== '' || wish.before !== '') && (
        <Pager
          label="Consents"
          summary={`${rows.length} shown, the newest first`}
          previousHref={wish.before === '' ? undefined : `${registerPath()}${search}`}
          nextHref={
            nextBefore === '' ? undefined : `${registerPath()}${registerSearch(wish, { before: nextBefore })}`
          }
        />
      )}
    </>
  )
}

function Filters({ wish }: { wish: RegisterWish }) {
  return (
    <form
      method="get"
      action={registerPath()}
      className="mb-5 grid items-end gap-x-4 sm:grid-cols-2 lg:grid-cols-6"
    >
      <Field label="Account" isRequired>
        <TextInput name="account" defaultValue={wish.account} maxLength={200} placeholder="Any" />
      </Field>
      <Field label="State" isRequired>
        <Select
          name="state"
          defaultValue={wish.state}
          placeholder="Any"
          options={registerStates.map((value) => ({ value, label: consentStateTitles[value] }))}
        />
      </Field>
      <Field label="Channel" isRequired>
        <Select
          name="channel"
          defaultValue={wish.channel}
          placeholder="Any"
          options={consentChannels.map((value) => ({ value, label: consentChannelTitles[value] }))}
        />
      </Field>
      <Field label="As of the day" isRequired>
        <DateInput name="day" defaultValue={wish.day} />
      </Field>
      <Field label="At" isRequired>
        <TextInput name="time" type="time" defaultValue={wish.time} />
      </Field>
      <div className="mb-7">
        <Button type="submit">Show</Button>
      </div>
    </form>
  )
}

/** A day keeps to one line, however narrow its column. */
function DayOf({ day }: { day: string }) {
  return <span className="whitespace-nowrap">{day || '—'}</span>
}

const columns: Column<Row>[] = [
  {
    key: 'scope',
    header: 'What',
    isRowHeader: true,
    cell: (row) => (
      <div className="min-w-0">
        {scopeOfThem(row.scope)}
        <span className="block text-sm font-normal text-muted">{row.where}</span>
      </div>
    ),
  },
  {
    key: 'about',
    header: 'About',
    cell: (row) => (
      <div className="min-w-0">
        <Anchor href={consentsPath(row.accountSlug, row.about, row.aboutId)} className="text-link">
          {row.title}
        </Anchor>
        <span className="block text-sm text-muted">{row.account}</span>
      </div>
    ),
  },
  {
    key: 'state',
    header: 'State',
    cell: (row) => (
      <Badge tone={row.state === 'granted' ? 'good' : 'neutral'} className="whitespace-nowrap">
        {consentStateTitles[row.state]}
      </Badge>
    ),
  },
  {
    key: 'by',
    header: 'Given by',
    cell: (row) => (
      <div className="min-w-0">
        {row.by || '—'}
        <span className="block text-sm text-muted">{[row.basis, row.given].filter(Boolean).join(' · ')}</span>
      </div>
    ),
  },
  { key: 'until', header: 'Until', cell: (row) => <DayOf day={row.until} /> },
  { key: 'ended', header: 'Over since', cell: (row) => <DayOf day={row.ended} /> },
]
