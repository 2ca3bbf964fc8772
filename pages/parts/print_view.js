// Opens the document beside the app: printed from here, the app would print its own frame too.
const KEPT = 60_000 // milliseconds until the memory of the opened document is given back

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("#print-view button")
  button.textContent = data.label
  button.onclick = () => {
    const page = new Blob([data.html], { type: "text/html;charset=utf-8" })
    const address = URL.createObjectURL(page)
    window.open(address, "_blank")
    setTimeout(() => URL.revokeObjectURL(address), KEPT)
  }
}
