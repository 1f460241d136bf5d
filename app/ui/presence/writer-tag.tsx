import { Avatar, colourIndex } from '#app/ui/avatar.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { Present } from './writers.ts'

/** A ring around what somebody else writes in, in their colour. It is a shadow: nothing moves, and focus keeps its outline. */
export function writerRing(writer: Present | undefined): string | undefined {
  return writer && classNames('writer-ring', `writer-${colourIndex(writer.name) + 1}`)
}

type WriterTagProps = { writer: Present; id?: string; className?: string; isBrief?: boolean }

/** Who writes there, beside the ring and over the page: it takes no room. Brief: their initials, and the name for ears. */
export function WriterTag({ writer, id, className, isBrief = false }: WriterTagProps) {
  const words = `${writer.name} is writing here`
  return (
    <span
      title={words}
      className={classNames(
        'writer-tag pointer-events-none absolute z-10 flex items-center font-sans tracking-normal print-hidden',
        className,
      )}
    >
      <Avatar name={writer.name} size="small" isDecorative className={isBrief ? undefined : 'sm:hidden'} />
      <span
        id={id}
        className={
          isBrief
            ? 'sr-only'
            : classNames(
                'writer-words rounded-full px-2 text-2xs font-semibold whitespace-nowrap text-on-person max-sm:sr-only',
                `writer-${colourIndex(writer.name) + 1}`,
              )
        }
      >
        {words}
      </span>
    </span>
  )
}
