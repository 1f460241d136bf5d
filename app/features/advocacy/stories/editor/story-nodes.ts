import { mergeAttributes, Node } from '@tiptap/core'

/** A figure of a verified outcome: one piece, printed as it stands now. */
export function claimNode(printedOf: (key: string) => string) {
  return Node.create({
    name: 'claim',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ key: { default: '' } }),
    parseHTML: () => [{ tag: 'span[data-claim]', getAttrs: (node) => ({ key: node.dataset.claim ?? '' }) }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, {
        'data-claim': String(node.attrs.key),
        class: 'rounded-sm bg-lichen px-1 font-semibold text-moss',
      }),
      printedOf(String(node.attrs.key)),
    ],
  })
}

/** A number that is no figure of success, with the reason why. */
export const factNode = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: '' }, why: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-fact]',
      getAttrs: (node) => ({ text: node.dataset.fact ?? '', why: node.dataset.why ?? '' }),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, {
      'data-fact': String(node.attrs.text),
      'data-why': String(node.attrs.why),
      title: String(node.attrs.why),
      class: 'border-b border-dotted border-muted',
    }),
    String(node.attrs.text),
  ],
})
