/** What is wrong with a choice inside a table's row, told when it happens. */
export function RowError({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <p role="alert" className="mt-1 text-sm font-medium text-danger">
      {text}
    </p>
  )
}
