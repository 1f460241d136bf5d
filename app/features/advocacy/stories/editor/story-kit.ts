import StarterKit from '@tiptap/starter-kit'

/** Everything a story's text may hold, and nothing else of the kit. Written together, undoing is each person's own. */
export function storyKit({ isTogether }: { isTogether: boolean }) {
  return StarterKit.configure({
    heading: false,
    code: false,
    codeBlock: false,
    blockquote: false,
    horizontalRule: false,
    orderedList: false,
    strike: false,
    underline: false,
    link: false,
    hardBreak: false,
    ...(isTogether ? { undoRedo: false as const, trailingNode: false as const } : {}),
  })
}
