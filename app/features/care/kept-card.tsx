import { Anchor } from '#app/ui/anchor.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import type { KeptMove } from './kept-move.server.ts'
import { Ask, type Question } from './question.tsx'

type KeptCardProps = {
  kept: KeptMove
  companies: Record<'vendor' | 'customer', string>
  questions: readonly Question[]
  path: string
}

/** Who signed a move that passed, and under what. It stays as it was. */
export function KeptCard({ kept, companies, questions, path }: KeptCardProps) {
  return (
    <Card title="Signed by both sides" tone={questions.length > 0 ? 'asking' : 'plain'}>
      <ul className="flex flex-col gap-1">
        {kept.signatures.map(({ side, name, line, on, isRecorded, evidence }) => (
          <li key={side} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <Avatar name={name} isDecorative />
            <span className="min-w-0 flex-1 basis-32">
              <span className="block font-semibold">{companies[side]}</span>
              <span className="block text-sm text-muted">{line}</span>
            </span>
            <Badge tone={isRecorded ? 'warning' : 'good'} icon={isRecorded ? undefined : 'check'}>
              {isRecorded ? `recorded ${on}` : `signed ${on}`}
            </Badge>
            {evidence && <Evidence {...evidence} />}
          </li>
        ))}
      </ul>
      {questions.length > 0 && (
        <div className="mt-3">
          <p className="mb-2.5">
            {companies.vendor} recorded that you agreed. Is that not so? You can object until{' '}
            {kept.objectUntil}.
          </p>
          {questions.map((question) => (
            <Ask key={question.intent} question={question} path={path} />
          ))}
        </div>
      )}
      <p className="mt-4 border-t border-line pt-3.5 text-sm text-muted">
        Kept as it was signed.{' '}
        <span title={kept.hash} className="[overflow-wrap:anywhere]">
          Fingerprint {kept.hash.slice(0, 12)}…
        </span>
      </p>
    </Card>
  )
}

type EvidenceProps = NonNullable<KeptMove['signatures'][number]['evidence']>

function Evidence({ note, link, file }: EvidenceProps) {
  return (
    <div className="w-full pl-9.5 text-sm">
      <p>“{note}”</p>
      <p className="flex flex-wrap gap-x-4">
        {link && (
          <Anchor href={link} isPlain rel="noreferrer" className="text-link [overflow-wrap:anywhere]">
            {link}
          </Anchor>
        )}
        {file && (
          <Anchor href={file.href} isPlain className="text-link">
            {file.name}
          </Anchor>
        )}
      </p>
    </div>
  )
}
