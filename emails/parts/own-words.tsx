import { Paragraph } from './words.tsx'

/** What somebody of the vendor wrote, a paragraph for each block of lines. */
export function OwnWords({ text }: { text: string }) {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return blocks.map((block) => (
    <Paragraph key={block}>
      <span style={{ whiteSpace: 'pre-line' }}>{block}</span>
    </Paragraph>
  ))
}
