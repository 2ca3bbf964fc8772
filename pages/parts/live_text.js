// A text area that hands over what is typed while it is typed, and holds it in this tab until it
// was kept: a reload, the Back button or a server that is away lose nothing.
const PAUSE = 400 // milliseconds without a key before the text is handed over
const MOST = 1500 // milliseconds after which it is handed over though typing goes on
const PATIENCE = 4000 // milliseconds without an answer before we say so

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector("#live-text")
  const [label, area, status] = ["label", "textarea", "small"].map((tag) => root.querySelector(tag))
  const name = `inside-view-words:${data.name}`

  label.textContent = data.label
  label.classList.toggle("hidden", data.hide_label)
  area.setAttribute("aria-label", data.label)
  area.placeholder = data.placeholder
  area.style.minHeight = `calc(${data.rows}lh + 1.2rem)` // field-sizing leaves `rows` unheard
  area.dir = "auto"

  const mine = (area.mine ??= begin())

  // The server may answer to an older text while a newer one is on its way or still being typed.
  if (mine.waiting && data.heard >= mine.waiting) {
    mine.waiting = 0
    mine.kept = data.value
    status.textContent = ""
  }
  if (!mine.waiting && area.value === mine.text) {
    area.value = mine.text = mine.kept = data.value
    hold(null)
  }

  function begin() {
    const held = JSON.parse(stored((store) => store.getItem(name)) || "null")
    area.value = held ? held.text : data.value
    const found = { text: data.value, kept: data.value, waiting: 0, since: 0, timer: 0, slow: 0 }
    if (!held || held.text === data.value) return found
    found.timer = setTimeout(send, 0)
    return { ...found, kept: held.kept }
  }

  function hold(words) {
    stored((store) => (words ? store.setItem(name, JSON.stringify(words)) : store.removeItem(name)))
  }

  function send() {
    clearTimeout(mine.timer)
    mine.since = 0
    if (area.value === mine.text) return
    const before = [mine.kept, mine.text]
    mine.text = area.value
    mine.waiting = Math.max(Date.now(), data.heard + 1, mine.waiting + 1)
    setStateValue("typed", { text: area.value, at: mine.waiting, before })
    clearTimeout(mine.slow)
    mine.slow = setTimeout(() => mine.waiting && (status.textContent = data.waiting), PATIENCE)
  }

  area.oninput = () => {
    hold({ text: area.value, kept: mine.kept })
    mine.since ||= Date.now()
    clearTimeout(mine.timer)
    mine.timer = setTimeout(send, Math.min(PAUSE, Math.max(0, mine.since + MOST - Date.now())))
  }
  // Where a touched button leaves the focus in the text, its click must not overtake the words.
  const leaving = ["pagehide", "pointerdown"]
  area.onblur = send
  leaving.forEach((event) => window.addEventListener(event, send, true))
  mine.leave?.()
  mine.leave = () => leaving.forEach((event) => window.removeEventListener(event, send, true))

  return () => {
    mine.leave()
    clearTimeout(mine.timer)
    clearTimeout(mine.slow)
  }
}

// A browser may forbid storage, or have no room left: then the words are only sent.
function stored(how) {
  try {
    return how(window.sessionStorage)
  } catch {
    return null
  }
}
