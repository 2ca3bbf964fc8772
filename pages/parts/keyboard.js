// Where the focus is after each run, for whoever has only keys or does not see the screen.
const PATIENCE = 1000 // milliseconds in which the screen is still drawn, or a dialog still closes
const GLANCE = 100
const WRITING = "input, textarea"
const STOPS = "a[href], button, input, textarea, summary, [tabindex='0']"
const OPENER = "button[aria-haspopup][aria-expanded=true]"
const OPENED = "[role=menu], [data-testid=stPopoverBody]"
const PHONE = "(max-width: 768px)" // there the menu lies over the screen that it leads to
const OPEN_MENU = "[data-collapsed=false] [data-testid=stSidebarCollapseButton] button"
const TO_A_SCREEN = "[data-testid=stSidebarNavLink]" // also to the one that is shown already
const LAST_ACT = ".st-key-last-act"
const BOX = ["ElementContainer", "Expander", "Tabs"].map((box) => `[data-testid=st${box}]`).join()

export default function ({ data, parentElement }) {
  const said = parentElement.querySelector("#keyboard-said")
  if (said.textContent !== data.said) said.textContent = data.said

  const main = document.querySelector("[data-testid=stMain]")
  const mine = (main.keyboard ??= watch(main, data.screen))
  mine.wanted = data.screen
  mine.start()
}

function watch(main, screen) {
  const mine = { screen, isFresh: false, stops: [], at: 0 }
  const rest = () => {
    clearInterval(mine.glances)
    clearTimeout(mine.patience)
  }
  mine.start = () => {
    rest()
    mine.glances = setInterval(look, GLANCE, main, mine)
    mine.patience = setTimeout(mine.stop, PATIENCE)
    look(main, mine)
  }
  mine.stop = () => {
    rest()
    mine.isFresh = false
  }
  const point = () => {
    mine.stop()
    mine.stops = []
  }
  const press = (event) => {
    mine.stop()
    if (event.key === "Tab") leaveRoom(main)
    const now = document.activeElement
    const isTyped = event.key === " " && now.matches("textarea, [type=text]")
    const isPress = !isTyped && ["Enter", " "].includes(event.key)
    if (isPress) mine.start()
    if (!main.contains(now)) return // in a dialog, what opened it is still where to go on
    const stops = isPress ? stopsIn(main) : []
    mine.at = stops.indexOf(now)
    mine.stops = mine.at < 0 ? [] : stops.map(sign)
  }
  window.addEventListener("keydown", press, true)
  window.addEventListener("pointerdown", point, true)
  window.addEventListener("click", (event) => event.target.closest?.(TO_A_SCREEN) && closeMenu())
  return mine
}

function look(main, mine) {
  enter()
  keepInSight(main)
  if (document.querySelector("[role=dialog]")) return
  if (mine.screen !== mine.wanted) begin(main, mine)
  const isOutside = !main.contains(document.activeElement)
  mine.isFresh && isOutside ? main.focus({ preventScroll: true }) : goOn(main, mine)
}

// Where Tab leads must not come to lie under the bars at both ends, above all with large letters.
function leaveRoom(main) {
  const height = (bar) => document.querySelector(bar)?.offsetHeight ?? 0
  const top = height("[data-testid=stHeader]") + height(LAST_ACT)
  main.style.scrollPadding = `${top}px 0 ${height("[data-testid=stBottom]")}px`
}

// What was just done, with its undo, stays in sight above the screen as it is scrolled.
function keepInSight(main) {
  const app = document.querySelector("[data-testid=stApp]")
  main.style.setProperty("--ground", getComputedStyle(app).backgroundColor)
}

// What a button opens stands at the end of the page, far from the next Tab, and Streamlit leaves the
// focus on the button: always for a popover, for a menu once something has gone while it moved.
function enter() {
  const opened = document.activeElement.matches(OPENER) && document.querySelector(OPENED)
  if (!opened) return
  opened.tabIndex = -1
  opened.focus()
}

// Another screen came: it is seen and read from its beginning, and the next Tab goes to the first
// thing on it. Else it would be scrolled as far as the one before, and the focus would stay in the
// sidebar or on what happens to stand where a link stood.
function begin(main, mine) {
  const now = document.activeElement
  mine.screen = mine.wanted
  closeMenu()
  mine.stops = []
  mine.isFresh = !(main.contains(now) && now.matches(WRITING))
  if (!mine.isFresh) return
  main.scrollTop = 0
  main.focus({ preventScroll: true })
}

// What was pressed has gone, as an entry that was deleted or a form that was saved. Tab goes on with
// what now follows on what stood before it. That does not get the focus itself, but what is around
// it: a second Enter would press it. Looked at again until all is drawn.
function goOn(main, mine) {
  const { stops, at } = mine
  const isLost = [document.body, mine.place].includes(document.activeElement)
  if (!isLost || stops.length === 0) return
  const here = stopsIn(main)
  const signs = here.map(sign)
  const before = stops.slice(0, at).findLast((stop) => signs.includes(stop))
  mine.place = here[signs.indexOf(before) + 1]?.closest(BOX) ?? main
  if (mine.place !== main) mine.place.tabIndex = -1
  mine.place.focus()
}

function closeMenu() {
  if (matchMedia(PHONE).matches) document.querySelector(OPEN_MENU)?.click()
}

function stopsIn(main) {
  return [...main.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility?.() ?? true)
}

function sign(stop) {
  const key = stop.closest("[class*='st-key-']")?.className.match(/st-key-\S+/)
  return `${stop.tagName} ${key} ${stop.ariaLabel ?? stop.textContent}`
}
