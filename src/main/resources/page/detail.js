// A finding in the panel at the side: what the check means, how it is put right, the figure and last year's, what was decided.

function openFinding(index) {
  const found = data.findings;
  visited(drawerAddress("finding", found.number[index]));
  const explained = data.explained[data.checks.code.indexOf(found.check[index])];
  const parts = [
    [text("page.detail.message"), message(index)],
    [text("page.detail.remedy"), explained.remedy],
    [text("page.detail.meaning"), explained.meaning],
    [text("page.detail.example"), explained.example],
  ];
  openDrawer(checkTitle(found.check[index]),
    make("p", { class: "code" }, found.check[index], " ", make("span", { class: "number-of" }, found.number[index])),
    facts(findingFacts(index)),
    decideCell(index),
    ...parts.filter(([, words]) => words !== "").flatMap(([title, words]) =>
      [make("h3", {}, title), make("div", { class: "words" }, ...(Array.isArray(words) ? words : [words]))]),
    make("h3", {}, text("page.detail.history")),
    found.history[index].length === 0 ? make("p", { class: "hint" }, text("page.detail.none"))
      : make("ul", { class: "history" }, ...found.history[index].map((line) => make("li", {}, line))));
}

function findingFacts(index) {
  const found = data.findings;
  const unit = found.unit[index];
  const cell = found.cell[index];
  const pairs = [
    [text("page.column.severity"), pill(found.state[index], stateWords(found.state[index]))],
    [text("page.column.unit"), unit < 0 ? who(index) : unitButton(unit)],
    [text("page.detail.since"), found.since[index]],
    [text("page.column.source"), place(found.file[index] < 0 ? "" : data.strings[found.file[index]],
      found.sheet[index] < 0 ? "" : data.strings[found.sheet[index]], found.address[index])],
  ];
  if (unit >= 0 && cell >= 0 && data.entries.values[unit]) {
    pairs.push([text("page.detail.figure"), cellName(cell)], [String(data.year), figure(unit, cell)]);
    if (data.lastYear !== null) {
      pairs.push([String(data.lastYear), shown(lastAmount(unit, cell))]);
    }
  }
  if (unit >= 0 && data.units.notice[unit] !== "") {
    pairs.push([text("page.detail.notice"), noticeLink(unit)]);
  }
  if (unit >= 0 && hasOriginal(unit)) {
    pairs.push([text("page.detail.original"), originalLink(unit)]);
  }
  return pairs.filter(([, value]) => value !== "" && value.textContent !== "");
}

/** The file that a unit's figures were read from, as it came. */
function originalLink(unit) {
  return make("a", { href: data.units.original[unit] }, text("page.detail.original.open"));
}

function hasOriginal(unit) {
  return data.units.original[unit] !== "" && data.entries.values[unit] !== null && data.entries.values[unit] !== undefined;
}

/** The notice that goes to a unit, beside the page. */
function noticeLink(unit) {
  return make("a", { href: data.units.notice[unit] }, noticeName(unit));
}

function noticeName(unit) {
  return decodeURIComponent(data.units.notice[unit]).replace(/^.*\//, "");
}
