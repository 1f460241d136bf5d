import { useEffect, useRef, useState } from 'react'
import { consentChannels } from '#app/domain/advocacy/consent.ts'
import { cleanWords } from '#app/domain/advocacy/public-words.ts'
import { type QuoteAllowed, quoteWords } from './quote-consent.ts'

type AgreedWordsProps = Pick<QuoteAllowed, 'vendor' | 'account' | 'signer' | 'basis' | 'expiresOn'>

/** The exact words that sending agrees to, as they are with what is typed and ticked now; the record keeps the same. */
export function AgreedWords({ vendor, account, signer, basis, expiresOn }: AgreedWordsProps) {
  const place = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const read = () => {
      const typed = typedIn(new FormData(form))
      setWords(typed.quote && quoteWords({ vendor, account, signer, basis, expiresOn, ...typed }))
    }
    read()
    form.addEventListener('input', read)
    return () => form.removeEventListener('input', read)
  }, [vendor, account, signer, basis, expiresOn])
  return (
    <div ref={place}>
      {words !== '' && (
        <p className="mt-3 rounded-control bg-lichen px-3.5 py-3 text-sm whitespace-pre-line [overflow-wrap:anywhere]">
          {words}
        </p>
      )}
    </div>
  )
}

/** What the form holds, read as the server reads it. */
function typedIn(form: FormData) {
  const text = (name: string) => cleanWords(String(form.get(name) ?? ''))
  const ticked = (name: string) => form.get(name) === 'yes'
  const chosen = new Set(['website', ...form.getAll('channels').map(String)])
  return {
    quote: text('quote'),
    name: ticked('allowName') ? text('name') : '',
    title: ticked('allowTitle') ? text('title') : '',
    isCompanyNamed: ticked('allowCompany'),
    channels: consentChannels.filter((channel) => chosen.has(channel)),
  }
}
