import { type Editor, Node } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useId, useRef } from 'react'
import { cleanPastedHtml } from '#app/domain/activity/pasted-html.ts'
import { FieldError } from '#app/ui/field.tsx'
import { carets } from './caret.ts'
import type { OpenedText } from './join-text.ts'
import { type FindPlaces, markedTerms } from './marked-terms.ts'

export type PlainEditorProps = {
  text: OpenedText
  field: string
  label: string
  /** Its neighbours say what it is: the label is read aloud only. */
  isLabelHidden?: boolean
  hint?: string
  error?: string | undefined
  isOneLine?: boolean
  find?: FindPlaces
  isEnded?: boolean
  /** Told what stands in it, from the beginning and at every change, whoever makes it. */
  onText?: (words: string) => void
}

/** Lines of plain words: nothing else of the kit. */
const kit = StarterKit.configure({
  document: false,
  ...{
    heading: false,
    code: false,
    codeBlock: false,
    blockquote: false,
    horizontalRule: false,
    hardBreak: false,
  },
  ...{ bulletList: false, orderedList: false, listItem: false, listKeymap: false, link: false },
  ...{ bold: false, italic: false, strike: false, underline: false, undoRedo: false, trailingNode: false },
})
const lines = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' })
const oneLine = Node.create({ name: 'doc', topNode: true, content: 'paragraph' })

const surface =
  'w-full rounded-control border border-edge bg-card px-3 py-1.5 whitespace-pre-wrap wrap-anywhere leading-6 text-ink ' +
  'hover:border-muted pointer-coarse:min-h-11 pointer-coarse:text-[1rem]'

/** One part of a text that several people write at once, as lines of plain words, with the others' carets. */
export function PlainEditor({
  label,
  isLabelHidden = false,
  hint,
  error,
  isEnded = false,
  ...part
}: PlainEditorProps) {
  const id = useId()
  const { text, field, isOneLine = false, find, onText } = part
  const editor = useEditor({
    extensions: [
      isOneLine ? oneLine : lines,
      kit,
      Collaboration.configure({ document: text.document, field }),
      carets(text.awareness),
      markedTerms(find ?? (() => [])),
    ],
    // our policy has no room for style sheets that scripts put in
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editable: !isEnded,
    editorProps: {
      attributes: {
        class: `${surface} ${isOneLine ? 'min-h-9' : 'min-h-24'}`,
        ...{ role: 'textbox', 'aria-multiline': String(!isOneLine), 'aria-labelledby': `${id}label` },
        'aria-describedby': `${id}hint ${id}error`,
      },
      transformPastedHTML: (html) => (isOneLine ? onOneLine(cleanPastedHtml(html)) : cleanPastedHtml(html)),
      transformPastedText: (words) => (isOneLine ? words.replace(/\s+/g, ' ') : words),
    },
  })
  useWords(editor, onText)
  return (
    <div className="flex flex-col">
      <p id={`${id}label`} className={isLabelHidden ? 'sr-only' : 'mb-1 font-semibold'}>
        {label}
      </p>
      {hint && (
        <p id={`${id}hint`} className="-mt-0.5 mb-1 text-sm text-muted">
          {hint}
        </p>
      )}
      <EditorContent editor={editor} />
      <FieldError id={`${id}error`} error={error} />
    </div>
  )
}

type Told = ((words: string) => void) | undefined

/** Tells what stands in the editor after it was drawn: it is filled while it is. */
function useWords(editor: Editor, onText: Told): void {
  const told = useRef(onText)
  told.current = onText
  useEffect(() => {
    const tell = () => told.current?.(wordsOf(editor))
    tell()
    editor.on('update', tell)
    return () => {
      editor.off('update', tell)
    }
  }, [editor])
}

function wordsOf(editor: { getText: (options: { blockSeparator: string }) => string }): string {
  return editor.getText({ blockSeparator: '\n' })
}

function onOneLine(paragraphs: string): string {
  return paragraphs.replace(/<\/p><p>/g, ' ')
}
