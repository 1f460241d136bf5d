import { contextPath, planPath, promisesPath } from '#app/domain/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { AddPromiseCard } from './add-promise-card.tsx'
import { PromiseLine } from './promise-line.tsx'
import type { promisesPage, ShownPromise } from './promises-page.server.ts'

export type PromisesPageProps = ReturnType<typeof promisesPage> & {
  slug: string
  accountName: string
  vendorName: string
}

/** What was promised before the sale, and how each promise ended. */
export function PromisesPage(props: PromisesPageProps) {
  const { slug, open, settled, may } = props
  const isEmpty = open.length + settled.length === 0
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Context', href: contextPath(slug) },
        ]}
        title="What was promised before"
        description="What was said before the contract, kept beside the context. Each promise is confirmed, refuted or dropped while both sides still remember it."
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          {isEmpty && (
            <Card>
              <EmptyState title="Nothing written down yet">
                A date, a feature, a price for later: what somebody counts on from the time before the
                contract. Written down, it can be kept, or said openly that it cannot.
              </EmptyState>
            </Card>
          )}
          {open.length > 0 && <Promises {...props} title="Waiting for a word" promises={open} />}
          {settled.length > 0 && <Promises {...props} title="Settled" promises={settled} />}
        </div>
        {may.keep && <AddPromiseCard {...props} />}
      </div>
    </>
  )
}

type PromisesProps = PromisesPageProps & { title: string; promises: readonly ShownPromise[] }

function Promises({ title, promises, slug, vendorName, may }: PromisesProps) {
  return (
    <Card title={title} count={promises.length}>
      <ul>
        {promises.map((promise) => (
          <PromiseLine
            key={promise.id}
            promise={promise}
            action={promisesPath(slug)}
            vendorName={vendorName}
            maySettle={may.keep}
          />
        ))}
      </ul>
    </Card>
  )
}
