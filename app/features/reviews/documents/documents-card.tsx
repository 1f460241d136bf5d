import { filePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { useLookingAgain } from '#app/ui/use-looking-again.ts'
import { isUnderWay } from './document-form.ts'
import type { DocumentRow } from './document-queries.server.ts'

/** One kind of document the reader can have made, and what the form sends for it. */
export type DocumentChoice = { label: string; hidden: Record<string, string> }

type DocumentsProps = {
  title: string
  /** What the files hold, in a sentence. */
  about: string
  slug: string
  /** Where the forms are sent: the page itself. */
  action: string
  intent: string
  /** None for who may not ask. */
  choices: DocumentChoice[]
  documents: DocumentRow[]
}

/**
 * Having documents made, those under way with how far they are, and those that were made. The making goes on without
 * the page; it looks again by itself, without a script by the page's `reloadAfter`.
 */
export function Documents({ title, about, slug, action, intent, choices, documents }: DocumentsProps) {
  useLookingAgain(1000, documents.some(isUnderWay))
  return (
    <Card title={title} className="print-hidden">
      <p className="text-sm text-muted">{about}</p>
      {choices.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-2">
          {choices.map(({ label, hidden }) => (
            <QuickForm key={label} intent={intent} action={action} hidden={hidden}>
              <Button type="submit" size="small">
                {label}
              </Button>
            </QuickForm>
          ))}
        </div>
      )}
      {documents.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {documents.map((document) => (
            <li key={document.id} className="py-2.5">
              <OneDocument slug={slug} document={document} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function OneDocument({ slug, document }: { slug: string; document: DocumentRow }) {
  const { label, fileId, size, by, when, state } = document
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        {fileId ? (
          <Anchor href={filePath(slug, fileId)} download className="font-semibold text-moss hover:underline">
            {label}
          </Anchor>
        ) : (
          <span className="font-semibold">{label}</span>
        )}
        {size && <span className="text-sm text-muted figures">{size}</span>}
      </div>
      <p className="text-sm text-muted">
        Asked for by {by}, {when}
      </p>
      {isUnderWay(document) && <Progress document={document} />}
      {state === 'failed' && (
        <p className="mt-1 text-sm text-danger">
          This could not be made, although it was tried three times. Nothing of the review is lost. Ask for it
          again, or tell whoever runs this portal.
        </p>
      )}
    </>
  )
}

function Progress({ document: { label, progress, state } }: { document: DocumentRow }) {
  const words = state === 'waiting' ? 'Waiting for its turn' : `Being made, ${progress}%`
  return (
    <div className="mt-1.5">
      <ProgressBar label={`Progress of ${label}`} percent={progress} valueText={words} />
      <p className="mt-1 text-sm text-muted figures" role="status">
        {words}
      </p>
    </div>
  )
}
