import type { Evidence } from './series-row.ts'

/** "Source: close-calendar.xlsx · “first month with EMEA included”" */
export function EvidenceLine({ evidence }: { evidence: Evidence }) {
  return (
    <p className="text-sm text-muted wrap-anywhere">
      Source: <EvidenceSource evidence={evidence} />
      {evidence.note && <> · “{evidence.note}”</>}
    </p>
  )
}

/** What a figure rests on: its file and link, or how it came here. */
export function EvidenceSource({ evidence: { source, file, link } }: { evidence: Evidence }) {
  if (!file && !link) return <>{source}</>
  return (
    <>
      {file && (
        <a href={file.href} className="text-link">
          {file.text}
        </a>
      )}
      {file && link && ' · '}
      {link && (
        <a href={link.href} rel="noreferrer nofollow" className="text-link">
          {link.text}
        </a>
      )}
    </>
  )
}
