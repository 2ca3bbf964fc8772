// Keeps a copy of the visitor's work in this browser, one document at a time, and hands it back
// when it is at another state than the server thinks. What it holds is text to us: the server
// judges it.
const NAME = "inside-view"
const MARK = "inside_view_kept" // a cookie that only says: wait, there is something to open
const FOUR_HUNDRED_DAYS = 34_560_000
const PATIENCE = 10_000 // milliseconds without a word from the browser's storage before we say so

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector("#browser-copy")
  const isNew = !root.mine
  const mine = (root.mine ??= { work: Promise.resolve(), visit: "", known: "", failed: "" })
  const tell = (word) => setTriggerValue("told", { visit: data.visit, ...word })
  if (!data.letter) mine.known = data.revision
  mine.work = mine.work.then(() => turn(data, mine, tell))

  // Another tab may have written meanwhile; it is soon enough to know when this one is looked at.
  // And where the storage was too slow at first, it may answer by now.
  const lookAgain = () => {
    if (document.visibilityState !== "visible") return
    mine.work = mine.work.then(() => look(mine, tell, false)).catch(() => {})
  }
  if (isNew && !data.ask) lookAgain()
  mine.leave?.()
  window.addEventListener("focus", lookAgain)
  document.addEventListener("visibilitychange", lookAgain)
  mine.leave = () => {
    window.removeEventListener("focus", lookAgain)
    document.removeEventListener("visibilitychange", lookAgain)
  }
  return () => mine.leave()
}

async function turn(data, mine, tell) {
  const asked = data.ask && mine.visit !== data.visit
  const say = asked && data.ask !== "tell" ? (word) => deliver(data.ask, word, tell) : tell
  try {
    if (data.forget && mine.forgotten !== data.forget) {
      await forget()
      mine.forgotten = data.forget
      mine.known = ""
      tell({ forgotten: data.forget })
    }
    if (asked) {
      mine.visit = data.visit
      await look(mine, say, true)
    } else if (data.letter && data.letter.revision !== mine.failed) {
      await put(data.letter, mine, tell)
    }
  } catch (error) {
    if (data.letter) mine.failed = data.letter.revision
    await say({ trouble: error?.name === "QuotaExceededError" ? "full" : "closed" })
  }
}

// The first run of a visit waits for this. A server without that door is told in the usual way.
async function deliver(address, word, tell) {
  const sent = { method: "POST", body: JSON.stringify(word) }
  const reply = await fetch(address, sent).catch(() => null)
  if (!reply?.ok) tell(word)
}

async function look(mine, tell, asked) {
  const found = await copied(mine.known, asked)
  const revision = found?.revision ?? ""
  mark(Boolean(found))
  if (!asked && revision === mine.known) return
  mine.known = revision
  tell({ found: found ?? { revision: "", text: "" } })
}

async function put(letter, mine, tell) {
  const database = await open(letter.bases.includes(""))
  const transaction = database?.transaction(["documents", "about"], "readwrite")
  if (!transaction) return look(mine, tell, true)
  const [documents, about] = stores(transaction)
  const stands = (await result(about.get("revision"))) ?? ""
  if (stands !== letter.revision) {
    if (!letter.bases.includes(stands)) {
      database.close()
      return look(mine, tell, true)
    }
    if (letter.whole) documents.clear()
    for (const [table, lines] of Object.entries(letter.changes)) {
      for (const [key, line] of Object.entries(lines)) {
        const place = [table, key.length, key] // so that they come back in the order of numbers
        line === null ? documents.delete(place) : documents.put(line, place)
      }
    }
    about.put(letter.revision, "revision")
  }
  await completed(transaction, database)
  mark(true)
  mine.known = letter.revision
  tell({ kept: letter.revision })
}

// Returns the copy with its revision, without its text where nobody asked and it is no news; null
// where there is none.
async function copied(known, always) {
  const database = await open(false)
  if (!database) return null
  const transaction = database.transaction(["documents", "about"])
  const [documents, about] = stores(transaction)
  const revision = await result(about.get("revision"))
  if (!always && revision === known) {
    database.close()
    return { revision, text: "" }
  }
  const [places, lines] = await Promise.all([
    result(documents.getAllKeys()),
    result(documents.getAll()),
  ])
  database.close()
  if (revision === undefined) return null
  const tables = new Map()
  places.forEach((place, number) => {
    const [table, , key] = Array.isArray(place) ? place : [String(place)]
    if (!tables.has(table)) tables.set(table, [])
    tables.get(table).push(`${JSON.stringify(String(key))}: ${lines[number]}`)
  })
  const blocks = [...tables].map(
    ([name, block]) => `${JSON.stringify(String(name))}: {\n${block.join(",\n")}\n}`,
  )
  return { revision: String(revision), text: `{\n${blocks.join(",\n")}\n}\n` }
}

// Only looking leaves no trace: where there is no copy yet, none is begun, and null comes back.
// A private window or a setting may forbid storage, and some browsers then never answer at all.
function open(mayBegin) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer")), PATIENCE)
    const request = indexedDB.open(NAME, 1)
    let absent = false
    request.onupgradeneeded = () => {
      absent = !mayBegin
      if (absent) return request.transaction.abort()
      for (const name of ["documents", "about"]) request.result.createObjectStore(name)
    }
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = (event) => {
      event.preventDefault()
      absent ? resolve(null) : reject(request.error)
    }
  })
}

async function forget() {
  mark(false)
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("inside-view-words:")) sessionStorage.removeItem(key)
  }
  const database = await open(false)
  if (!database) return
  const transaction = database.transaction(["documents", "about"], "readwrite")
  for (const store of stores(transaction)) store.clear() // empty even where deleting has to wait
  await completed(transaction, database)
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(NAME)
    request.onsuccess = request.onerror = request.onblocked = resolve
  })
}

function mark(kept) {
  const safe = window.location.protocol === "https:" ? "; secure" : ""
  const age = kept ? FOUR_HUNDRED_DAYS : 0
  document.cookie = `${MARK}=1; path=/; max-age=${age}; samesite=lax${safe}`
}

function stores(transaction) {
  return ["documents", "about"].map((name) => transaction.objectStore(name))
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function completed(transaction, database) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = transaction.onerror = () => reject(transaction.error)
  }).finally(() => database.close())
}
