import { type ReactNode, useContext } from 'react'
import { classNames } from './class-names.ts'
import { FieldContext, useFieldWiring } from './field-wiring.ts'
import { WriterTag, writerRing } from './presence/writer-tag.tsx'
import { useFieldName, useWriterAt } from './presence/writers.ts'

/**
 * What a control of a form wears: the attributes that tie it to its Field, and while somebody else writes in the same
 * field of the same record, a ring in their colour and a tag with their name.
 */
export function useControl(name: string | undefined) {
  const aria = useFieldWiring()
  const field = useContext(FieldContext)
  const writer = useWriterAt(useFieldName(name))
  if (!writer) return { aria, ring: undefined, tag: undefined }
  const tagId = field ? `${field.id}writer` : undefined
  const tag: ReactNode = field && (
    <WriterTag
      id={tagId}
      writer={writer}
      className={field.isLabelHidden ? 'right-2 -top-2.5' : 'top-0 right-0'}
    />
  )
  const described = { 'aria-describedby': classNames(aria['aria-describedby'], tagId) }
  return { aria: { ...aria, ...described }, ring: writerRing(writer), tag }
}
