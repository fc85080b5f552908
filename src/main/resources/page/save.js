// Saving what was decided: a small file for the inbox, downloaded, or put there where the browser lets a page write a folder.

const FOLDERS = ["处理意见", "decisions"];
const NO_NAME = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\\/:*?"<>|]|^[.\s]+|[.\s]+$/g;

function saveButtons() {
  const download = make("button", { type: "button", id: "download", onclick: () => saveTo(downloaded) }, text("page.decide.download"));
  if (!window.showDirectoryPicker) {
    download.className = "main";
    return [download];
  }
  const put = make("button", { type: "button", class: "main", id: "put", onclick: () => saveTo(putInFolder) },
    inbox.handle ? text("page.decide.put.again", inbox.handle.name) : text("page.decide.put"));
  const other = make("button", { type: "button", class: "link", onclick: () => chooseFolder().then(drawBar, () => {}) }, text("page.decide.put.other"));
  return inbox.handle ? [put, other, download] : [put, download];
}

/** Saves everything that is not saved, a file for each name and day. */
async function saveTo(write) {
  const files = new Map();
  for (const index of unsaved()) {
    const { on, by } = decisionOf(index);
    const name = [text("page.decide.file"), on, by.replace(NO_NAME, "") || "_"].join("-");
    files.set(name, [...(files.get(name) || []), index]);
  }
  try {
    const saved = [];
    for (const [name, findings] of files) {
      const where = await write(name, new Blob([decisionLines(findings)], { type: "text/csv;charset=utf-8" }));
      saved.push(where.words);
      remember(Object.fromEntries(findings.map((index) => [data.findings.number[index], { ...decisionOf(index), file: where.file }])));
    }
    sayInBar(saved.join(" "));
  } catch (error) {
    // whoever closes the choice of a folder wants nothing said
    sayInBar(error.name === "AbortError" ? "" : text("page.decide.failed", error.message));
  }
}

/** The file's text, as the reader of decisions finds its columns. */
function decisionLines(findings) {
  const amends = findings.some((index) => decisionOf(index).verdict === AMEND);
  const lines = [["column.number", "column.verdict", "column.note", "column.by", ...(amends ? AMENDED_COLUMNS : [])].map((key) => text(key)),
    ...findings.map((index) => {
      const { verdict, note, by, to = "", saidBy = "", saidOn = "" } = decisionOf(index);
      return [data.findings.number[index], verdictWord(verdict), note, by, ...(amends ? [to, saidBy, saidOn] : [])];
    })];
  return "\uFEFF" + lines.map((line) => line.map(csvField).join(",") + "\r\n").join("");
}

/** A field that no spreadsheet program takes for a formula. */
function csvField(value) {
  const plain = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\r\n]/.test(plain) ? '"' + plain.replace(/"/g, '""') + '"' : plain;
}

/** The name of the first, second, third file; the later one comes later in the order of names too. */
function fileName(name, copy) {
  return name + (copy === 1 ? "" : "_" + String(copy).padStart(2, "0")) + ".csv";
}

function downloaded(name, blob) {
  const taken = new Set([...decisions.values()].map((decision) => decision.file));
  let copy = 1;
  while (taken.has(fileName(name, copy))) {
    copy++;
  }
  const file = fileName(name, copy);
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  return { file, words: text("page.decide.downloaded", file) };
}

// ---- a folder that the clerk picked, remembered from one visit to the next

const inbox = { handle: null };

/** The browser's own store for the folder; nothing where there is none. */
function folders(mode, action) {
  return new Promise((done) => {
    try {
      const opening = indexedDB.open("disclosure-rollup", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("folders");
      opening.onerror = () => done(null);
      opening.onsuccess = () => {
        try {
          const asked = action(opening.result.transaction("folders", mode).objectStore("folders"));
          asked.onsuccess = () => done(asked.result);
          asked.onerror = () => done(null);
        } catch {
          done(null);
        }
      };
    } catch {
      done(null);
    }
  });
}

async function chooseFolder() {
  inbox.handle = await window.showDirectoryPicker({ id: "decisions", mode: "readwrite" });
  await folders("readwrite", (store) => store.put(inbox.handle, "decisions"));
}

async function putInFolder(name, blob) {
  if (!inbox.handle || await inbox.handle.requestPermission({ mode: "readwrite" }) !== "granted") {
    await chooseFolder();
  }
  // the inbox itself was picked, so the folder is in it
  const folder = FOLDERS.includes(inbox.handle.name) ? inbox.handle : await inbox.handle.getDirectoryHandle(text("page.decide.file"), { create: true });
  let copy = 1;
  while (await isThere(folder, fileName(name, copy))) {
    copy++;
  }
  const file = fileName(name, copy);
  const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
  await stream.write(blob);
  await stream.close();
  return { file, words: text("page.decide.put.done", folder.name, file) };
}

async function isThere(folder, file) {
  try {
    await folder.getFileHandle(file);
    return true;
  } catch (error) {
    if (error.name === "NotFoundError") {
      return false;
    }
    throw error;
  }
}

function startSaving() {
  if (window.showDirectoryPicker) {
    folders("readonly", (store) => store.get("decisions")).then((handle) => {
      inbox.handle = handle || null;
      drawBar();
    });
  }
}
