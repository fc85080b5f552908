// Taking things along: lists as they are filtered, and texts that are ready for a chat.

/** Copies a text; browsers that let no page from the disk do so take it from a field. */
async function copyText(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const field = make("textarea", { class: "unseen" });
    field.value = words;
    (drawer.open ? drawer : document.body).append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

function copyButton(words) {
  const button = make("button", { type: "button", class: "take", onclick: () => copyText(words()).then(() => {
    button.textContent = text("page.copy.done");
    setTimeout(() => { button.textContent = text("page.copy"); }, 2000);
  }) }, text("page.copy"));
  return button;
}

/** Buttons that take a list as it is filtered and sorted; fields: {title, of(line) → text}. */
function takeAlong(list, name, fields) {
  const lines = () => [fields.map((field) => field.title), ...list.lines.map((line) => fields.map((field) => String(field.of(line))))];
  const flat = (value) => value.replace(/[\t\r\n]+/g, " ");
  return [copyButton(() => lines().map((line) => line.map(flat).join("\t")).join("\n")),
    make("button", { type: "button", class: "take", onclick: () =>
      download(name + ".csv", "\uFEFF" + lines().map((line) => line.map(csvField).join(",") + "\r\n").join("")) }, text("page.download"))];
}

function download(name, words) {
  const address = URL.createObjectURL(new Blob([words], { type: "text/csv;charset=utf-8" }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function findingFields() {
  const found = data.findings;
  const figureAt = (at) => (index) => found.figures[index][at] || "";
  return [
    { title: text("page.column.severity"), of: (index) => stateWords(found.state[index]) },
    { title: text("page.column.unit"), of: who },
    { title: text("page.column.code"), of: (index) => found.check[index] },
    { title: text("page.column.check"), of: (index) => checkTitle(found.check[index]) },
    { title: text("page.column.message"), of: (index) => found.message[index] },
    { title: text("page.column.observed"), of: figureAt(0) },
    { title: text("page.column.expected"), of: figureAt(1) },
    { title: text("page.finding.difference"), of: figureAt(2) },
    { title: text("page.detail.since"), of: (index) => found.since[index] },
    { title: text("column.reply"), of: (index) => found.reply[index] },
    { title: text("page.detail.history"), of: (index) => found.standing[index] },
    { title: text("page.column.file"), of: (index) => found.file[index] < 0 ? "" : data.strings[found.file[index]] },
    { title: text("page.column.address"), of: (index) => [found.sheet[index] < 0 ? "" : data.strings[found.sheet[index]], found.address[index]].filter((part) => part).join("!") },
    { title: text("column.number"), of: (index) => found.number[index] },
  ];
}

function unitFields() {
  const units = data.units;
  return [
    { title: text("page.column.code"), of: (unit) => units.code[unit] },
    { title: text("page.column.unit"), of: (unit) => units.name[unit] },
    { title: text("page.column.kind"), of: (unit) => units.kind[unit] },
    { title: text("page.column.status"), of: (unit) => text("status." + units.status[unit]) + (units.late[unit] ? " " + text("page.status.late") : "") },
    { title: text("page.column.received"), of: (unit) => units.received[unit] },
    ...STATES.map((state) => ({ title: stateWords(state), of: (unit) => units[COLUMN_OF[state]][unit] })),
    { title: text("page.column.file"), of: (unit) => units.file[unit] < 0 ? "" : data.strings[units.file[unit]] },
  ];
}

// ---- texts for a chat

/** What may be sent to a unit: that its report is missing, or what is to be put right. */
function readyTexts(unit) {
  const ready = [["page.words.remind", reminder(unit)], ["page.words.return", returning(unit)]].filter(([, words]) => words !== "");
  return ready.flatMap(([title, words]) => [make("h3", {}, text(title)), make("p", { class: "ready" }, words), copyButton(() => words)]);
}

function reminder(unit) {
  const units = data.units;
  if (![...OWED, "NOT_YET"].includes(units.status[unit])) {
    return "";
  }
  const days = Math.round((Date.parse(data.asOf) - Date.parse(units.due[unit])) / 86400000);
  const when = days > 0 ? text("page.words.overdue", units.due[unit], days) : text("page.words.due", units.due[unit]);
  return text("page.words.remind.text", units.name[unit], data.year, when) + signature();
}

/** Of what is still open and is in the notice; not what was accepted on this page. */
function returning(unit) {
  const found = data.findings;
  const items = data.units.notice[unit] === "" ? [] : allFindings().filter((index) => found.unit[index] === unit
    && ["ERROR", "EXPLAIN"].includes(found.state[index]) && (!decisionOf(index) || decisionOf(index).verdict === "RETURN"));
  return items.length === 0 ? "" : text("page.words.return.text", data.units.name[unit], data.year, items.length)
    + items.map((index, at) => "\n" + (at + 1) + ". " + (found.toUnit[index] || found.message[index])).join("")
    + "\n" + text("page.words.return.end", noticeName(unit)) + signature();
}

function signature() {
  const { name, contact, phone } = data.sender;
  const who = [contact, phone].filter((part) => part).join(" ");
  return name === "" && who === "" ? "" : "\n" + [name, who].filter((part) => part).join("　");
}
