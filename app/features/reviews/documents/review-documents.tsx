import { reviewPath } from '#app/domain/paths.ts'
import type { DocumentRow } from './document-queries.server.ts'
import { type DocumentChoice, Documents } from './documents-card.tsx'

type ReviewDocumentsProps = { slug: string; reviewId: string; documents: DocumentRow[]; mayAsk: boolean }

/** A held review as a file, to keep or to hand on. */
export function ReviewDocuments({ slug, reviewId, documents, mayAsk }: ReviewDocumentsProps) {
  const of = (document: string, paper: string) => ({ reviewId, document, paper })
  const choices: DocumentChoice[] = [
    { label: 'PDF, A4', hidden: of('review-pdf', 'a4') },
    { label: 'PDF, US Letter', hidden: of('review-pdf', 'letter') },
    { label: 'PowerPoint', hidden: of('review-pptx', 'a4') },
  ]
  return (
    <Documents
      title="As a file"
      about="What was frozen and who signed it, to keep or to hand on."
      action={reviewPath(slug, reviewId)}
      intent="ask-for-document"
      choices={mayAsk ? choices : []}
      {...{ slug, documents }}
    />
  )
}
