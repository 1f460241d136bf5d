/** In a column of contract values, where no contract holds. */
export function NoContract() {
  return (
    <>
      <span aria-hidden="true" className="text-muted">
        —
      </span>
      <span className="sr-only">no contract</span>
    </>
  )
}
