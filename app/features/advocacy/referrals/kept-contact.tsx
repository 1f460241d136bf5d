import { KeyValueList } from '#app/ui/key-value-list.tsx'

type KeptContactProps = {
  kept: { name: string; company: string; email: string; phone: string; message: string }
}

/** What is kept about somebody, for their own eyes. */
export function KeptContact({ kept }: KeptContactProps) {
  const lines = [
    { term: 'Name', detail: kept.name },
    { term: 'Company', detail: kept.company },
    { term: 'E-mail', detail: kept.email },
    { term: 'Telephone', detail: kept.phone },
    { term: 'Message', detail: <span className="whitespace-pre-line">{kept.message}</span> },
  ]
  return (
    <div className="[overflow-wrap:anywhere]">
      <KeyValueList look="stacked" items={lines.filter(({ term }) => isFilled(kept, term))} />
    </div>
  )
}

function isFilled(kept: KeptContactProps['kept'], term: string): boolean {
  if (term === 'Telephone') return kept.phone !== ''
  return term !== 'Message' || kept.message !== ''
}
