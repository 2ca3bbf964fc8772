// Another screen came: the next Tab goes to the first thing on it, and it is read from its title.
// Without this, the focus stays in the sidebar or in what happens to stand where a link stood.
const WRITING = "input, textarea"
const PATIENCE = 1000 // milliseconds in which a dialog that closes may give the focus elsewhere
const GLANCE = 100

export default function ({ data, parentElement }) {
  const said = parentElement.querySelector("#keyboard-said")
  if (said.textContent !== data.said) said.textContent = data.said

  const main = document.querySelector("[data-testid=stMain]")
  const before = main.dataset.screen
  main.dataset.screen = data.screen
  if (before === undefined || before === data.screen) return
  const now = document.activeElement
  if (main.contains(now) && now.matches(WRITING)) return
  const begin = () => document.querySelector("[role=dialog]") || main.focus({ preventScroll: true })
  const glances = setInterval(begin, GLANCE)
  const done = () => clearInterval(glances)
  for (const event of ["keydown", "pointerdown"]) {
    window.addEventListener(event, done, { capture: true, once: true })
  }
  setTimeout(done, PATIENCE)
  begin()
}
