import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import type { Preview } from '#app/domain/accounts/import/preview.ts'
import { importPath, importsPath, portfolioPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PressForm } from '../press-form.tsx'
import { type ColumnChoice, ColumnsForm } from './columns-form.tsx'
import { startForm } from './import-form.ts'
import { ImportProgress } from './import-progress.tsx'
import { counted, stateWords } from './import-words.ts'
import { PreviewCard } from './preview-card.tsx'
import { type BadRows, ProblemList } from './problem-list.tsx'
import { ReadingCard } from './reading-card.tsx'
import { StartCard } from './start-card.tsx'

export type ImportPageProps = {
  importId: string
  fileName: string
  size: string
  state: keyof typeof stateWords
  counts: {
    rows: string
    good: string
    bad: string
    badRows: number
    hasGood: boolean
    applied: string
    percent: number
    accountsMade: number
    accountsChanged: number
    peopleMade: number
    peopleChanged: number
  }
  failure: string
  canGoOn: boolean
  choosing: {
    reading: { encoding: string; delimiter: string; headerLine: string; dates: string }
    headerLines: { line: number; text: string }[]
    isGone: boolean
    isRemembered: boolean
    newAccounts: 'make' | 'leave-out'
    columns: ColumnChoice[]
  } | null
  preview: Preview | null
  bad: BadRows | null
}

/** One file on its way in: how it is read, what its check found, how far it is, what it did. */
export function ImportPage(props: ImportPageProps) {
  const { importId, fileName, size, state, bad, choosing } = props
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Import', href: importsPath() }]}
        title={<span className="wrap-anywhere">{fileName}</span>}
        badge={<Badge tone={stateWords[state].tone}>{stateWords[state].title}</Badge>}
        description={size}
        actions={state !== 'running' && <ThrowAway importId={importId} isIn={state === 'finished'} />}
      />
      {props.failure && (
        <Notice tone="danger" title={props.failure} className="mb-5">
          {props.canGoOn && <GoOn {...props} />}
        </Notice>
      )}
      {choosing ? <Choosing {...props} choosing={choosing} /> : <Standing {...props} />}
      {bad && !choosing && <ProblemList importId={importId} bad={bad} />}
    </>
  )
}

/** What stands there once the columns are chosen. */
function Standing(props: ImportPageProps) {
  const { state, counts, preview } = props
  if (state === 'checking')
    return (
      <ImportProgress
        title="Checking every row"
        label="Checking rows"
        percent={0}
        valueText={`Reading about ${counts.rows} rows`}
        note="Nothing goes in yet. You can leave this page; the result waits here."
      />
    )
  if (state === 'running')
    return (
      <ImportProgress
        title="The good rows are going in"
        label="Rows that are in"
        percent={counts.percent}
        valueText={`${counts.applied} of ${counts.good} rows are in`}
        note="You can leave this page; it goes on without you, and the result waits here."
      />
    )
  if (state === 'finished') return <Finished counts={counts} />
  if (state !== 'checked') return null
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
      {preview && <PreviewCard preview={preview} />}
      <StartCard importId={props.importId} counts={counts} />
    </div>
  )
}

function Choosing({
  importId,
  choosing,
  preview,
}: ImportPageProps & { choosing: NonNullable<ImportPageProps['choosing']> }) {
  const fetcher = useFetcher<{ preview: Preview | null }>()
  const [isTried, setTried] = useState(false)
  const shown = isTried && fetcher.data ? fetcher.data.preview : preview
  const tryColumns = (columns: string) => {
    setTried(true)
    fetcher.load(`${importPath(importId)}?choose=yes&columns=${encodeURIComponent(columns)}`)
  }
  if (choosing.isGone) return <Notice tone="danger" title="The file is not here any more. Upload it again." />
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-5">
        {choosing.isRemembered && (
          <Notice
            tone="info"
            title="These columns were chosen for an earlier file like this one. Look them over."
          />
        )}
        <ColumnsForm
          key={choosing.columns.map(({ name, field }) => name + field).join()}
          importId={importId}
          columns={choosing.columns}
          newAccounts={choosing.newAccounts}
          onTry={tryColumns}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <ReadingCard importId={importId} reading={choosing.reading} headerLines={choosing.headerLines} />
        {shown && <PreviewCard preview={shown} />}
      </div>
    </div>
  )
}

function Finished({ counts }: Pick<ImportPageProps, 'counts'>) {
  const { accountsMade, accountsChanged, peopleMade, peopleChanged } = counts
  return (
    <Card title="It is in">
      <ul className="mb-4 list-disc pl-5">
        <li>{counted(accountsMade, 'account opened', 'accounts opened')}</li>
        <li>{counted(accountsChanged, 'account brought up to date', 'accounts brought up to date')}</li>
        <li>{counted(peopleMade, 'person added', 'people added')}</li>
        <li>{counted(peopleChanged, 'person brought up to date', 'people brought up to date')}</li>
        {counts.badRows > 0 && (
          <li>{counted(counts.badRows, 'row stayed out', 'rows stayed out')}, listed below</li>
        )}
      </ul>
      <p className="mb-4 text-muted">
        Nobody was mailed. Next, go through the four questions for each account: what is missing for the stage
        it is believed to be in stands on its path.
      </p>
      <LinkButton href={`${portfolioPath()}?show=audit`} kind="primary">
        Go through the accounts
      </LinkButton>
    </Card>
  )
}

function GoOn({ importId, counts }: ImportPageProps) {
  const start = { importId, badRows: String(counts.badRows) }
  return (
    <ActionForm intent="start-import" schema={startForm} start={start} hidden={['importId', 'badRows']}>
      {({ isPending }) => (
        <Button type="submit" isPending={isPending}>
          Go on from there
        </Button>
      )}
    </ActionForm>
  )
}

function ThrowAway({ importId, isIn }: { importId: string; isIn: boolean }) {
  return (
    <PressForm intent="throw-away" subject={{ name: 'importId', value: importId }} kind="quiet">
      {isIn ? 'Remove the file' : 'Throw this file away'}
    </PressForm>
  )
}
