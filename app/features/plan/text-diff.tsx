import type { DiffPart } from '#app/domain/plan/context.ts'

/** What was added is underlined, what was taken out struck through: never by colour alone. */
export function TextDiff({ parts }: { parts: readonly DiffPart[] }) {
  if (parts.length === 1 && parts[0]?.kind === 'added')
    return <p className="whitespace-pre-line">{parts[0].text}</p>
  return (
    <p className="whitespace-pre-line">
      {parts.map(({ kind, text }, index) => (
        <Part key={index} kind={kind} text={text} />
      ))}
    </p>
  )
}

function Part({ kind, text }: DiffPart) {
  if (kind === 'same') return <>{text}</>
  if (kind === 'added') return <ins className="bg-verified-wash text-verified decoration-1">{text}</ins>
  return <del className="bg-danger-wash text-danger decoration-1">{text}</del>
}
