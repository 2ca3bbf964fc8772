// A text area that hands over what is typed while it is typed, so that nothing waits for a blur.
const PAUSE = 400 // milliseconds without a key before the text is sent

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector("#live-text")
  const label = root.querySelector("label")
  const area = root.querySelector("textarea")
  const mine = (area.mine ??= { sent: 0, text: null, timer: 0 })

  label.textContent = data.label
  label.classList.toggle("hidden", data.hide_label)
  area.setAttribute("aria-label", data.label)
  area.placeholder = data.placeholder
  area.rows = data.rows
  area.dir = "auto"

  // The server may answer to an older text while a newer one is on its way or still being typed.
  const typing = mine.text !== null && area.value !== mine.text
  const behind = mine.sent > data.heard
  if (!typing && !behind && area.value !== data.value) area.value = data.value
  if (!typing) mine.text = area.value

  const send = () => {
    clearTimeout(mine.timer)
    if (area.value === mine.text) return
    mine.text = area.value
    mine.sent = Math.max(Date.now(), data.heard + 1, mine.sent + 1)
    setStateValue("typed", { text: area.value, at: mine.sent })
  }
  area.oninput = () => {
    clearTimeout(mine.timer)
    mine.timer = setTimeout(send, PAUSE)
  }
  area.onblur = send
  return () => clearTimeout(mine.timer)
}
