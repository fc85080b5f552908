// What was found: one by one, by check, by unit.

const STATES = ["ERROR", "EXPLAIN", "HINT", "UNDECIDED", "SETTLED"];

function stateWords(state) {
  return text("page.state." + state);
}

function checkTitle(code) {
  return data.checks.title[data.checks.code.indexOf(code)];
}

function who(index) {
  const unit = data.findings.unit[index];
  return unit < 0 ? data.findings.who[index] : data.units.name[unit];
}

/** Name and code of whom a finding is of. */
function whoWords(index) {
  const unit = data.findings.unit[index];
  return who(index) + (unit < 0 ? "" : " " + data.units.code[unit]);
}

/** The columns of the list; within a unit its name is not said again. */
function findingColumns(ofOneUnit) {
  const found = data.findings;
  const columns = [
    { title: text("page.column.severity"), sort: (index) => STATES.indexOf(found.state[index]),
      fill: (index) => make("span", {}, tick(index), pill(found.state[index], stateWords(found.state[index]))) },
    { title: text("page.column.unit"), sort: (index) => found.unit[index],
      fill: (index) => found.unit[index] < 0 ? who(index) : unitButton(found.unit[index]) },
    { title: text("page.column.check"), sort: (index) => found.check[index],
      fill: (index) => [make("button", { type: "button", class: "link title", onclick: () => openFinding(index) }, checkTitle(found.check[index])), make("span", { class: "code" }, found.check[index]),
        make("span", { class: "number-of" }, found.number[index])] },
    { title: text("page.column.message"), fill: message },
    { title: text("page.column.source"), fill: (index) => place(
      found.file[index] < 0 ? "" : data.strings[found.file[index]],
      found.sheet[index] < 0 ? "" : data.strings[found.sheet[index]], found.address[index]) },
    { title: text("column.verdict"), kind: "verdicts", fill: decideCell },
  ];
  return ofOneUnit ? columns.filter((_, index) => index !== 1) : columns;
}

function message(index) {
  const found = data.findings;
  const content = [make("span", {}, found.message[index])];
  if (found.figures[index].length > 0) {
    // without a difference nothing was compared: what is there, and what it may be
    const names = found.figures[index][2] === "" ? ["page.finding.alone", "page.finding.suggested", ""]
      : ["page.column.observed", "page.column.expected", "page.finding.difference"];
    const parts = found.figures[index]
      .map((value, at) => value === "" ? "" : text(names[at]) + " " + value)
      .filter((part) => part !== "");
    content.push(make("span", { class: "numbers" }, parts.join("　")));
  }
  if (found.standing[index] !== "") {
    content.push(make("span", { class: "standing" }, found.standing[index]));
  }
  if (found.reply[index] !== "") {
    content.push(make("span", { class: "standing" }, text("page.finding.reply", found.reply[index])));
  }
  if (found.cell[index] >= 0) {
    const cell = found.cell[index];
    content.push(make("button", { type: "button", class: "link small", onclick: () => openCell(cell) },
      text("page.finding.cell", cellName(cell))));
  }
  return content;
}

function findingWords(index) {
  const found = data.findings;
  return [whoWords(index), found.number[index], found.standing[index], found.reply[index], found.check[index],
    checkTitle(found.check[index]), found.message[index], found.file[index] < 0 ? "" : data.strings[found.file[index]],
    found.address[index]].join(" ");
}

function startFindings() {
  const found = data.findings;
  const form = document.getElementById("finding-filters");
  const list = new List(document.getElementById("finding-list"), findingColumns(false),
    { caption: text("page.findings"), look: "found", few: 3, prints: () => found.check.map((_, index) => index) });
  list.sortBy(0, false);
  addDecideTools(form, list);
  form.elements.check.append(...data.checks.code.map((code) =>
    make("option", { value: code }, code + " " + checkTitle(code))));
  document.getElementById("unit-names").append(...data.units.name.map((name) => make("option", { value: name })));
  const words = found.check.map((_, index) => findingWords(index));
  const all = found.check.map((_, index) => index);
  const refresh = filters(form, (wanted) => {
    list.show(all.filter((index) =>
      (wanted.state === "" || found.state[index] === wanted.state)
      && (wanted.check === "" || found.check[index] === wanted.check)
      && isDecidedSo(index, wanted.decided)
      && matches(whoWords(index), wanted.unit) && matches(words[index], wanted.text)));
    sayCap(wanted.check);
    showView(wanted.view || "list");
  });
  const lead = (name, value) => {
    choose(form, name, value, refresh);
    goTo("findings");
  };
  document.querySelectorAll("[data-state]").forEach((chip) =>
    chip.addEventListener("click", () => lead("state", chip.dataset.state)));
  document.querySelectorAll("[data-view]").forEach((button) =>
    button.addEventListener("click", () => {
      form.elements.view.value = button.dataset.view;
      refresh();
    }));
  startChecks((code) => lead("check", code));
  startFindingUnits((name) => lead("unit", name));
}

function totalOf(check) {
  const checks = data.checks;
  return checks.errors[check] + checks.explains[check] + checks.hints[check] + checks.undecided[check] + checks.settled[check];
}

/** Says which checks are not listed whole. */
function sayCap(wanted) {
  const cut = data.checks.code
    .map((code, check) => ({ code, all: totalOf(check), listed: data.checks.listed[check] }))
    .filter((check) => check.all > check.listed && (wanted === "" || wanted === check.code))
    .map((check) => text("page.findings.cut", check.code, shown(check.listed), shown(check.all)));
  const note = document.getElementById("finding-cap");
  note.hidden = cut.length === 0;
  note.textContent = cut.length === 0 ? "" : text("page.findings.cap", data.listed, cut.join(text("page.findings.cut.comma")));
}

function showView(view) {
  document.querySelectorAll("[data-view]").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.view === view)));
  for (const name of ["list", "checks", "units"]) {
    document.getElementById("view-" + name).hidden = name !== view;
  }
}

function startChecks(lead) {
  const checks = data.checks;
  const count = (column, key) => ({
    title: text(key), kind: "number", sort: (check) => checks[column][check],
    fill: (check) => checks[column][check] === 0 ? "0" : make("b", {}, shown(checks[column][check])),
  });
  const list = new List(document.getElementById("check-list"), [
    { title: text("page.column.check"), sort: (check) => checks.code[check],
      fill: (check) => make("button", { type: "button", class: "link", onclick: () => lead(checks.code[check]) },
        checks.code[check]) },
    { title: text("page.column.title"), sort: (check) => checks.title[check], fill: (check) => checks.title[check] },
    count("errors", "page.state.ERROR"),
    count("explains", "page.state.EXPLAIN"),
    count("hints", "page.state.HINT"),
    count("undecided", "page.state.UNDECIDED"),
    count("settled", "page.state.SETTLED"),
    { title: text("page.column.listed"), kind: "number", sort: (check) => checks.listed[check],
      fill: (check) => shown(checks.listed[check]) },
  ], { caption: text("page.findings.byCheck"), count: "page.checks.count", page: 100 });
  list.show(checks.code.map((_, check) => check));
  whenDecided.push(() => list.draw());
}

function startFindingUnits(lead) {
  const units = data.units;
  const list = new List(document.getElementById("finding-units"), [
    unitColumn(),
    ...counts(),
    { title: text("page.column.findings"), fill: (unit) => make("button",
      { type: "button", class: "link", onclick: () => lead(units.name[unit]) }, text("page.findings.show")) },
  ], { caption: text("page.findings.byUnit"), count: "page.units.count" });
  list.sortBy(1, true);
  list.show(units.code.map((_, unit) => unit).filter((unit) => findingsOf(unit) > 0));
  whenDecided.push(() => list.draw());
}
