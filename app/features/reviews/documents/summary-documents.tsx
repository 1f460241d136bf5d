import { valueSummaryPath } from '#app/domain/paths.ts'
import { paperSizes, paperSizeTitles } from '#app/domain/reviews/document.ts'
import type { DocumentRow } from './document-queries.server.ts'
import { Documents } from './documents-card.tsx'

type SummaryDocumentsProps = { slug: string; documents: DocumentRow[]; mayAsk: boolean }

/** The value summary as a file that can be sent on. */
export function SummaryDocuments({ slug, documents, mayAsk }: SummaryDocumentsProps) {
  const choices = paperSizes.map((paper) => ({ label: `PDF, ${paperSizeTitles[paper]}`, hidden: { paper } }))
  return (
    <Documents
      title="As a file"
      about="This page as it stands on the day it is made, to send on or to keep."
      action={valueSummaryPath(slug)}
      intent="ask-for-document"
      choices={mayAsk ? choices : []}
      {...{ slug, documents }}
    />
  )
}
