import { getSchema } from '@tiptap/core'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { mergeTexts } from '#app/domain/activity/merge-texts.ts'
import type { TextFormat } from '#app/features/activity/together/text-handlers.server.ts'
import { type DocNode, docOfText, textOfDoc } from '../editor/story-doc.ts'
import { storyKit } from '../editor/story-kit.ts'
import { claimNode, factNode } from '../editor/story-nodes.ts'

const schema = getSchema([storyKit({ isTogether: true }), claimNode((key) => key), factNode])

/** A section of a story: its markup as the editor's document, figures and marked numbers each one piece. */
export const storyFormat: TextFormat = {
  read: (part) => textOfDoc(yXmlFragmentToProsemirrorJSON(part) as DocNode),
  write: (part, markup) => {
    if (!part.doc) throw new Error('a part is written inside its document')
    const meta = { mapping: new Map(), isOMark: new Map() }
    updateYFragment(part.doc, part, schema.nodeFromJSON(docOfText(markup)), meta)
  },
  merge: mergeTexts,
}
