import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'

/** Ten codes to print or to copy; the buttons need JavaScript, the codes do not. */
export function RecoveryCodeList({ codes }: { codes: string[] }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
  }
  return (
    <div>
      <ol className="grid grid-cols-1 gap-x-8 gap-y-1.5 rounded-control bg-sunken px-5 py-4 font-mono text-lg min-[26rem]:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap select-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="needs-js mt-3 flex flex-wrap items-center gap-2 print-hidden">
        <Button type="button" onClick={copy}>
          Copy all
        </Button>
        <Button type="button" onClick={() => window.print()}>
          Print
        </Button>
        <span role="status" className="text-sm text-muted">
          {isCopied && 'Copied'}
        </span>
      </div>
    </div>
  )
}
