import { valuePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { NatureFigure, natureWords } from './nature-figure.tsx'
import type { ValueGlance } from './value-glance.ts'

/** What the plan was worth so far: how much, how much of it is confirmed, and what it is made of. */
export function ValueCard({ value, slug }: { value: ValueGlance; slug: string }) {
  const { natures, categories, note } = value
  const areBoth = natures.length > 1
  if (natures.length === 0) return <NothingYet note={note} />
  return (
    <Card tone="proud">
      <h2 className="eyebrow mb-1">Value so far</h2>
      <div className={areBoth ? 'grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-6 gap-y-4' : ''}>
        {natures.map((figure) => (
          <NatureFigure
            key={figure.nature}
            figure={figure}
            confirmedWords={areBoth ? 'confirmed' : value.confirmedWords}
            size={areBoth ? 'medium' : 'large'}
          />
        ))}
      </div>
      {areBoth && (
        <p className="mt-2 text-xs text-muted">
          Side by side, not added: capacity is time freed, and no cash until it is used.
        </p>
      )}
      <div className="mt-4 border-t border-line pt-3.5">
        <KeyValueList
          items={categories.map(({ title, nature, total }) => ({
            term: areBoth ? `${title}, ${natureWords[nature].title}` : title,
            detail: total,
          }))}
        />
      </div>
      <Note note={note} />
      <p className="mt-3 text-sm print-hidden">
        <Anchor href={valuePath(slug)} className="text-link">
          How it adds up
        </Anchor>
      </p>
    </Card>
  )
}

function NothingYet({ note }: Pick<ValueGlance, 'note'>) {
  if (!note) return null
  return (
    <Card>
      <h2 className="eyebrow mb-1">Value so far</h2>
      <p className="title-card">{note.title}</p>
      <p className="mt-1 text-muted text-pretty">{note.text}</p>
      {note.action && (
        <p className="mt-3.5 print-hidden">
          <LinkButton href={note.action.href}>{note.action.label}</LinkButton>
        </p>
      )}
    </Card>
  )
}

function Note({ note }: Pick<ValueGlance, 'note'>) {
  if (!note) return null
  return (
    <p className="mt-3 border-t border-line pt-3 text-sm text-muted text-pretty print-hidden">
      {note.text}{' '}
      {note.action && (
        <Anchor href={note.action.href} className="text-link whitespace-nowrap">
          {note.action.label}
        </Anchor>
      )}
    </p>
  )
}
