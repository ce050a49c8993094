/** The mark of the program: a bound book with its last line still being written. */
export const Brand = () => (
  <span className="brand">
    <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <rect x="2.25" y="1.75" width="13.5" height="14.5" rx="1.5" />
      <path d="M6 2v14M9 6h4M9 9h4" />
      <path d="M9 12h2" stroke="var(--accent)" />
    </svg>
    Casebook
  </span>
)
