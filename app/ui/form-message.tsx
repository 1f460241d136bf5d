import { useEffect, useRef } from 'react'
import { Notice } from './notice.tsx'

export type FormMessageProps = {
  tone?: 'danger' | 'good' | 'warning'
  /** What happened: "Not saved yet". Nothing is drawn without it. */
  title?: string | undefined
  /** What to do, and that nothing was lost. */
  detail?: string | undefined
  /** One line per field that needs work, each leading to it. */
  problems?: readonly { fieldId?: string; text: string }[]
}

/** Stands at the top of a form after it came back. Takes the focus, so that it is read out and in view. */
export function FormMessage({ tone = 'danger', title, detail, problems = [] }: FormMessageProps) {
  const box = useRef<HTMLDivElement>(null)
  const fingerprint = [title, detail, ...problems.map((problem) => problem.text)].join('\n')
  // the texts, not the arrays: a changed message takes the focus again
  useEffect(() => {
    if (title) box.current?.focus()
  }, [fingerprint])
  if (!title) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role={tone === 'danger' ? 'alert' : 'status'}
      className="mb-4 rounded-card keep-in-print"
    >
      <Notice tone={tone} title={title}>
        {detail && <p>{detail}</p>}
        {problems.length > 0 && (
          <ul className="mt-1 list-disc pl-4.5">
            {problems.map((problem) => (
              <li key={problem.text}>
                {problem.fieldId ? (
                  <a href={`#${problem.fieldId}`} className="text-link">
                    {problem.text}
                  </a>
                ) : (
                  problem.text
                )}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
