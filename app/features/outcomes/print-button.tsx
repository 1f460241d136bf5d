import { Button } from '#app/ui/button.tsx'

/** Opens the browser's print dialog; without JavaScript the browser's own menu does. */
export function PrintButton() {
  return (
    <span className="needs-js">
      <Button type="button" kind="primary" onClick={() => window.print()}>
        Print or save as PDF
      </Button>
    </span>
  )
}
