// Puts the cursor into the search once it is drawn: who pressed Ctrl+K wants to type.
export default function ({ parentElement }) {
  const host = parentElement.host ?? parentElement
  host.closest("[role=dialog]")?.querySelector("input")?.focus()
}
