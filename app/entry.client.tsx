import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { withPatience } from './ui/patient-answers.ts'
import { withWholeAnswers } from './ui/whole-answers.ts'

window.fetch = withPatience(withWholeAnswers(window.fetch))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
