import type { PrintedBlock, PrintedInline } from '#app/domain/advocacy/printed-text.ts'
import { publicText } from '#app/domain/advocacy/public-text.ts'

/** A section's paragraphs and lists. Figures stand out: they are what was measured. */
export function PrintedBlocks({ blocks }: { blocks: readonly PrintedBlock[] }) {
  return blocks.map((block, index) =>
    block.kind === 'list' ? (
      <ul key={index} className="mt-4 list-disc space-y-1.5 ps-5 marker:text-edge">
        {block.items.map((item, at) => (
          <li key={at}>
            <PrintedInlines inlines={item} />
          </li>
        ))}
      </ul>
    ) : (
      <p key={index} className="mt-4 first:mt-0">
        <PrintedInlines inlines={block.inlines} />
      </p>
    ),
  )
}

/** One line with its marks. */
function PrintedInlines({ inlines }: { inlines: readonly PrintedInline[] }) {
  return inlines.map((inline, index) => <Inline key={index} inline={inline} />)
}

function Inline({ inline: { kind, text, bold, italic } }: { inline: PrintedInline }) {
  // spaces at an inline's edges part it from its neighbours
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : '']
  const words = `${before}${publicText(text)}${after}`
  if (kind === 'figure') return <strong className="font-semibold text-moss">{words}</strong>
  if (bold) return <strong className="font-semibold">{italic ? <em>{words}</em> : words}</strong>
  return italic ? <em>{words}</em> : words
}
