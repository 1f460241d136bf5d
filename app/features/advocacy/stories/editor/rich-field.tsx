import { type ComponentType, useEffect, useId, useRef, useState } from 'react'
import type { OpenedText } from '#app/features/activity/together/join-text.ts'
import { Field, FieldError } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import type { EditorClaim, StoryEditorProps } from './story-editor.tsx'

type RichFieldProps = {
  tools: FormTools
  name: string
  label: string
  hint?: string
  rows?: number
  claims: readonly EditorClaim[]
  /** Open while others write in it too. */
  text?: OpenedText | undefined
}

/** The editor, once it is here, with the words that stood in the plain field when it took its place. */
type Rich = { Editor: ComponentType<StoryEditorProps>; markup: string }

/**
 * A part of the text. A plain field holds its markup, works without JavaScript and is what is sent; once the editor has come
 * it stands in its place and writes into it. Whoever is typing already is not interrupted.
 */
export function RichField({ tools, name, label, hint, rows = 6, claims, text }: RichFieldProps) {
  const [rich, setRich] = useState<Rich | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { form } = tools
  useEffect(() => {
    const area = box.current?.querySelector('textarea')
    if (!area) return
    let isGone = false
    void import('./story-editor.tsx').then(({ StoryEditor: Editor }) => {
      const swap = () => {
        if (isGone) return
        // what was typed before scripts ran is not known to the form yet
        form.setValue(name, area.value)
        setRich({ Editor, markup: area.value })
      }
      if (document.activeElement === area) area.addEventListener('blur', swap, { once: true })
      else swap()
    })
    return () => {
      isGone = true
    }
  }, [form, name])
  const errorId = useId()
  const field = tools.field(name)
  if (!rich)
    return (
      <div ref={box}>
        <Field label={label} hint={hint} isRequired error={tools.error(name)}>
          <TextArea {...field} rows={rows} />
        </Field>
      </div>
    )
  const change = (markup: string) => form.setValue(name, markup, { shouldDirty: true })
  return (
    <div className="flex flex-col">
      <p className="mb-1 font-semibold">{label}</p>
      {hint && <p className="-mt-0.5 mb-1 text-sm text-muted">{hint}</p>}
      <textarea {...field} defaultValue={rich.markup} hidden />
      <rich.Editor
        label={label}
        markup={rich.markup}
        claims={claims}
        onChange={change}
        shared={text && { text, field: name }}
      />
      <FieldError id={errorId} error={tools.error(name)} />
    </div>
  )
}
