// Puts the cursor into the search once it is drawn, for who pressed Ctrl+K wants to type; Enter
// opens the first of what was found.
const DRAWN = 450 // milliseconds after the last letter: then what it finds has been asked for

export default function ({ parentElement }) {
  const host = parentElement.host ?? parentElement
  const dialog = host.closest("[role=dialog]")
  const input = dialog?.querySelector("input")
  if (!input || input.isFinder) return
  input.isFinder = true
  input.focus()
  let last = 0
  input.addEventListener("input", () => (last = performance.now()))
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") setTimeout(open, last + DRAWN - performance.now(), dialog)
  })
}

function open(dialog) {
  const app = document.querySelector("[data-testid=stApp]")
  const isDrawn = app.dataset.testScriptState === "notRunning"
  if (isDrawn) dialog.querySelector("a[data-testid=stPageLink-NavLink]")?.click()
  else if (dialog.isConnected) setTimeout(open, 50, dialog)
}
