import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Finds places in one paragraph's text. */
export type FindPlaces = (text: string) => readonly { start: number; end: number }[]

/** Marks words while somebody writes, without touching the text. */
export function markedTerms(find: FindPlaces) {
  return Extension.create({
    name: 'markedTerms',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const marks: Decoration[] = []
            doc.descendants((node, position) => {
              if (!node.isTextblock) return
              for (const { start, end } of find(node.textContent))
                marks.push(
                  Decoration.inline(position + 1 + start, position + 1 + end, {
                    nodeName: 'mark',
                    class: 'p-0',
                  }),
                )
            })
            return DecorationSet.create(doc, marks)
          },
        },
      }),
    ],
  })
}
