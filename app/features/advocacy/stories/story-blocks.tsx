import type { ReactNode } from 'react'
import type { PrintedBlock, PrintedInline } from '#app/domain/advocacy/printed-text.ts'
import type { DiffPart } from '#app/domain/advocacy/story-diff.ts'

/** A part of a story as readers get it; figures carry a hairline that says where they come from. */
export function StoryBlocks({ blocks }: { blocks: readonly PrintedBlock[] }) {
  return blocks.map((block, index) =>
    block.kind === 'list' ? (
      <ul key={index} className="mb-3 list-disc pl-5 last:mb-0">
        {block.items.map((item, line) => (
          <li key={line}>
            <StoryInlines inlines={item} />
          </li>
        ))}
      </ul>
    ) : (
      <p key={index} className="mb-3 last:mb-0">
        <StoryInlines inlines={block.inlines} />
      </p>
    ),
  )
}

/** One line of it. */
export function StoryInlines({ inlines }: { inlines: readonly PrintedInline[] }) {
  return inlines.map((inline, index) => <Inline key={index} {...inline} />)
}

function Inline({ kind, text, bold, italic }: PrintedInline) {
  let words: ReactNode = text
  if (kind === 'figure') words = <span className="border-b border-moss/50 whitespace-nowrap">{text}</span>
  if (italic) words = <em>{words}</em>
  return bold ? <strong>{words}</strong> : words
}

/** What was added is underlined, what was taken out struck through: never by colour alone. */
export function StoryDiff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      {parts.map((part, index) => (
        <DiffWords key={index} {...part} />
      ))}
    </p>
  )
}

function DiffWords({ kind, text }: DiffPart) {
  if (kind === 'same') return <>{text}</>
  if (kind === 'new') return <ins className="bg-verified-wash text-verified decoration-1">{text}</ins>
  return <del className="bg-danger-wash text-danger decoration-1">{text}</del>
}
