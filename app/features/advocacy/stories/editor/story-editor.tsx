import Collaboration from '@tiptap/extension-collaboration'
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { cleanPastedHtml } from '#app/domain/activity/pasted-html.ts'
import { carets } from '#app/features/activity/together/caret.ts'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { Button } from '#app/ui/button.tsx'
import { type DocNode, docOfText, textOfDoc } from './story-doc.ts'
import { storyKit } from './story-kit.ts'
import { claimNode, factNode } from './story-nodes.ts'

export type EditorClaim = { key: string; printed: string; outcome: string }

export type StoryEditorProps = {
  label: string
  markup: string
  claims: readonly EditorClaim[]
  onChange: (markup: string) => void
  /** The part of a text that others write in too; the editor is filled from it. */
  shared?: { text: OpenedText; field: string } | undefined
}

const surface =
  'min-h-24 rounded-control border border-edge bg-card px-3 py-2 whitespace-pre-wrap wrap-anywhere ' +
  '[&_p]:mb-2 [&_ul]:mb-2 [&_ul]:list-disc [&_ul]:pl-5 [&_.ProseMirror-selectednode]:outline-2 [&_.ProseMirror-selectednode]:outline-moss'

/** The rich editor over a section's markup: bold, italic, lists, figures. Loaded only where it is used. */
export function StoryEditor({ label, markup, claims, onChange, shared }: StoryEditorProps) {
  const editor = useEditor({
    extensions: [
      storyKit({ isTogether: shared !== undefined }),
      claimNode((key) => claims.find((one) => one.key === key)?.printed ?? `${key}?`),
      factNode,
      ...(shared ? togetherWith(shared) : []),
    ],
    content: shared ? undefined : docOfText(markup),
    // our policy has no room for style sheets that scripts put in
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { class: surface, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: (html) =>
        /class="?Mso|urn:schemas-microsoft/i.test(html) ? cleanPastedHtml(html) : html,
    },
    onUpdate: ({ editor: changed }) => {
      if (!shared) onChange(textOfDoc(changed.getJSON() as DocNode))
    },
  })
  useSharedMarkup(shared ? editor : null, onChange)
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      isBold: now.isActive('bold'),
      isItalic: now.isActive('italic'),
      isList: now.isActive('bulletList'),
      selected: selectedText(now.state),
    }),
  })
  const insert = (content: DocNode) => editor.chain().focus().insertContent(content).run()
  const tools = [
    { label: 'Bold', isOn: state.isBold, press: () => editor.chain().focus().toggleBold().run() },
    { label: 'Italic', isOn: state.isItalic, press: () => editor.chain().focus().toggleItalic().run() },
    { label: 'List', isOn: state.isList, press: () => editor.chain().focus().toggleBulletList().run() },
  ]
  return (
    <div>
      <div
        role="toolbar"
        aria-label={`Format: ${label}`}
        className="mb-1.5 flex flex-wrap items-center gap-1.5"
      >
        {tools.map(({ label: name, isOn, press }) => (
          <Button
            key={name}
            type="button"
            size="small"
            aria-pressed={isOn}
            onClick={press}
            kind={isOn ? 'primary' : 'secondary'}
          >
            {name}
          </Button>
        ))}
        <ClaimMenu claims={claims} onChoose={(key) => insert({ type: 'claim', attrs: { key } })} />
        <FactForm selected={state.selected} onMark={(attrs) => insert({ type: 'fact', attrs })} />
      </div>
      <EditorContent editor={editor} />
    </div>
  )
}

function togetherWith({ text, field }: { text: OpenedText; field: string }) {
  return [Collaboration.configure({ document: text.document, field }), carets(text.awareness)]
}

/** A shared part is filled while it is drawn: what it says is told afterwards. */
function useSharedMarkup(editor: Editor | null, onChange: (markup: string) => void): void {
  const told = useRef(onChange)
  told.current = onChange
  useEffect(() => {
    if (!editor) return
    const tell = () => told.current(textOfDoc(editor.getJSON() as DocNode))
    tell()
    editor.on('update', tell)
    return () => {
      editor.off('update', tell)
    }
  }, [editor])
}

type EditorState = {
  doc: { textBetween: (from: number, to: number) => string }
  selection: { from: number; to: number }
}

function selectedText({ doc, selection: { from, to } }: EditorState): string {
  return doc.textBetween(from, to).trim()
}

function ClaimMenu({
  claims,
  onChoose,
}: {
  claims: readonly EditorClaim[]
  onChoose: (key: string) => void
}) {
  if (claims.length === 0) return null
  return (
    <select
      aria-label="Insert a verified figure"
      value=""
      onChange={(event) => event.target.value && onChoose(event.target.value)}
      className="min-h-7 max-w-48 rounded-control border border-line bg-card px-2 text-sm font-semibold pointer-coarse:min-h-9"
    >
      <option value="">Insert a figure…</option>
      {claims.map(({ key, outcome, printed }) => (
        <option key={key} value={key}>
          {outcome}: {printed}
        </option>
      ))}
    </select>
  )
}

type FactFormProps = { selected: string; onMark: (fact: { text: string; why: string }) => void }

/** Says of a chosen number what kind of number it is. */
function FactForm({ selected, onMark }: FactFormProps) {
  const [why, setWhy] = useState('')
  const isNumber = /\p{Nd}/u.test(selected) && selected.length <= 40
  if (!isNumber) return null
  const reason = why.replace(/[{}|\\*\n]/g, ' ').trim()
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <input
        aria-label={`What kind of number “${selected}” is`}
        placeholder={`What “${selected}” is, if no result`}
        value={why}
        maxLength={120}
        onChange={(event) => setWhy(event.target.value)}
        className="min-h-7 w-56 rounded-control border border-edge bg-card px-2 text-sm pointer-coarse:min-h-9"
      />
      <Button
        type="button"
        size="small"
        isDisabled={reason.length < 3}
        onClick={() => {
          onMark({ text: selected, why: reason })
          setWhy('')
        }}
      >
        Mark it
      </Button>
    </span>
  )
}
