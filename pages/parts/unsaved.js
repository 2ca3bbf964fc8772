// Holds what is typed into a form, in this tab, until the form is saved: whoever looks something up
// on another screen, or reloads, finds the words again. Streamlit keeps them only while the form is
// on the screen.
const PREFIX = "inside-view-words:form:"
const PAUSE = 100 // milliseconds in which a form that appears is filled by the app
const TYPED = "[data-testid=stTextInput] input, [data-testid=stTextArea] textarea"
const FORM = "[data-testid=stForm]"
const SUBMIT = "[data-testid=stFormSubmitButton] button"
const ENTER_SUBMITS = "[data-testid=InputInstructions]"
const A_FILLING = /^(.+)-(\d+)-(.+)$/ // the key of a field: its form, how often that was saved, its name

export default function ({ data }) {
  const mine = (window.insideViewForms ??= watch())
  mine.place = `${PREFIX}${data.who}:`
  mine.words = data.words
  mine.holds = held(mine).length > 0
  mine.bringSoon()
}

function watch() {
  const mine = { place: "", words: "", holds: false, first: {}, timer: 0 }
  mine.bringSoon = () => {
    if (!mine.holds) return // as nearly always, and this is asked at every change of the screen
    clearTimeout(mine.timer)
    mine.timer = setTimeout(bring, PAUSE, mine)
  }
  document.addEventListener("focusin", ({ target }) => notice(mine, target), true)
  document.addEventListener("input", (event) => event.isTrusted && hold(mine, event.target), true)
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.(SUBMIT)
    if (button) release(mine, button.closest(FORM))
  }, true)
  document.addEventListener("keydown", ({ key, target }) => {
    const form = key === "Enter" ? target.closest?.(FORM) : null
    if (form?.querySelector(ENTER_SUBMITS)) release(mine, form)
  }, true)
  new MutationObserver(mine.bringSoon).observe(document.body, { childList: true, subtree: true })
  return mine
}

// What stood in a field before somebody typed: with anything else there, held words are out of date.
function notice(mine, field) {
  const key = keyOf(field)
  if (key) mine.first[mine.place + key] ??= read(mine.place + key)?.was ?? field.value
}

function hold(mine, field) {
  const key = keyOf(field)
  if (!key) return
  const was = mine.first[mine.place + key] ?? ""
  if (field.value === was) forget(mine.place + key)
  else store((at) => at.setItem(mine.place + key, JSON.stringify({ was, text: field.value })))
  mine.holds = true
}

function release(mine, form) {
  for (const field of form.querySelectorAll(TYPED)) forget(mine.place + keyOf(field))
  delete form.dataset.unsaved
}

function bring(mine) {
  for (const field of document.querySelectorAll(TYPED)) {
    const key = keyOf(field)
    if (!key) continue
    const [, form, count, name] = key.match(A_FILLING) ?? []
    if (count > 0) forget(`${mine.place}${form}-${count - 1}-${name}`) // it was saved meanwhile
    const words = read(mine.place + key)
    if (!words || field.value === words.text || field === document.activeElement) continue
    if (field.value !== words.was) forget(mine.place + key)
    else write(field, words.text, mine.words)
  }
}

// As if it were typed: React hears of it, and so the form submits it.
function write(field, text, words) {
  const kind = field.matches("textarea") ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text)
  field.dispatchEvent(new Event("input", { bubbles: true }))
  field.closest(FORM).dataset.unsaved = words
}

function keyOf(field) {
  if (!field.matches?.(TYPED) || !field.closest(FORM)) return ""
  const container = field.closest("[data-testid=stElementContainer]")
  return container?.className.match(/st-key-(\S+)/)?.[1] ?? ""
}

function held(mine) {
  const keys = store((at) => Object.keys(at)) ?? []
  return keys.filter((key) => key.startsWith(mine.place))
}

function read(name) {
  return JSON.parse(store((at) => at.getItem(name)) ?? "null")
}

function forget(name) {
  store((at) => at.removeItem(name))
}

// A browser that forbids it still shows the app.
function store(how) {
  try {
    return how(window.sessionStorage)
  } catch {
    return null
  }
}
