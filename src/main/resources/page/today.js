// What is to be done today: the list behind each number.

/** Lines of a table that is kept by column. */
function linesOf(columns) {
  return Object.values(columns)[0].map((_, line) => line);
}

/** A list in the panel at the side, under a line that says what it is of. */
function openList(key, columns, lines, options = {}) {
  const host = make("div");
  openDrawer(text("today." + key), make("p", { class: "hint" }, text("today." + key + ".about")), host);
  new List(host, columns, { caption: text("today." + key), ...options }).show(lines);
}

function openFindings(title, found) {
  const host = make("div");
  openDrawer(title, host);
  new List(host, findingColumns(false), { caption: title, look: "found" }).show(found);
}

/** The places of the findings that are like this. */
function findingsLike(column, value) {
  return data.findings[column].map((_, index) => index).filter((index) => data.findings[column][index] === value);
}

function unitOf(units) {
  return { title: text("page.column.unit"), sort: (line) => units[line], fill: (line) => unitButton(units[line]) };
}

function openArrived() {
  const { kind, path, unit } = data.today.arrived;
  openList("arrived", [
    { title: text("today.column.kind"), sort: (line) => kind[line], fill: (line) => kind[line] },
    { title: text("page.column.unit"), sort: (line) => unit[line], fill: (line) => unit[line] || NOTHING },
    { title: text("page.column.file"), sort: (line) => path[line], fill: (line) => make("span", { class: "file" }, path[line]) },
  ], linesOf(data.today.arrived), { count: "today.count.files" });
}

function openJudge() {
  openList("judge", findingColumns(false), data.today.judge, { look: "found" });
}

function openReturned() {
  const { unit, notice, points } = data.today.returned;
  openList("returned", [
    unitOf(unit),
    { title: text("today.column.points"), kind: "number", sort: (line) => points[line], fill: (line) => shown(points[line]) },
    { title: text("today.column.notice"), fill: (line) => notice[line] === "" ? NOTHING
      : make("a", { href: notice[line] }, text("today.notice.open")) },
  ], linesOf(data.today.returned), { count: "page.units.count" });
}

function openOverdue() {
  const { unit, days, contact, phone } = data.today.overdue;
  openList("overdue", [
    unitOf(unit),
    { title: text("today.column.days"), kind: "number", sort: (line) => days[line], fill: (line) => shown(days[line]) },
    { title: text("today.column.contact"), fill: (line) => contact[line] || NOTHING },
    { title: text("today.column.phone"), fill: (line) => phone[line] === "" ? NOTHING
      : make("a", { href: "tel:" + phone[line].replace(/[^0-9+]/g, "") }, phone[line]) },
  ], linesOf(data.today.overdue), { count: "page.units.count" });
}

function openSolved() {
  const { who: whose, check, title, message: words } = data.today.solved;
  openList("solved", [
    { title: text("page.column.unit"), sort: (line) => whose[line], fill: (line) => whose[line] },
    { title: text("page.column.check"), sort: (line) => check[line],
      fill: (line) => [make("span", { class: "title" }, title[line]), make("span", { class: "code" }, check[line])] },
    { title: text("page.column.message"), fill: (line) => words[line] },
  ], linesOf(data.today.solved));
}

/** The units without a usable report, whether or not they are late. */
function openMissing(title) {
  const host = make("div");
  const owing = data.units.status.map((_, unit) => unit)
    .filter((unit) => OWED.includes(data.units.status[unit]) || data.units.status[unit] === "NOT_YET");
  openDrawer(title, host);
  new List(host, [
    unitColumn(),
    { title: text("page.column.status"), fill: statusPills },
  ], { caption: title, count: "page.units.count" }).show(owing);
}

const todayLists = { arrived: openArrived, judge: openJudge, returned: openReturned, overdue: openOverdue, solved: openSolved };
const conditionLists = {
  ALL_IN: openMissing,
  NO_ERRORS: (title) => openFindings(title, findingsLike("state", "ERROR")),
  PICTURES_SEEN: openJudge,
  BALANCED: (title) => openFindings(title, findingsLike("check", "D-IDENTITY")),
};

/** The list behind a number of the day. */
function openToday(key) {
  if (Object.hasOwn(todayLists, key)) {
    visited(drawerAddress("today", key));
    todayLists[key]();
  }
  return Object.hasOwn(todayLists, key);
}

/** What is in the way of a condition; of one that is met there is nothing to open. */
function openCondition(kind) {
  const button = [...document.querySelectorAll("[data-condition]")].find((each) => each.dataset.condition === kind);
  if (button) {
    visited(drawerAddress("condition", kind));
    conditionLists[kind](button.textContent);
  }
  return button !== undefined;
}

function startToday() {
  document.querySelectorAll("[data-today]").forEach((button) =>
    button.addEventListener("click", () => openToday(button.dataset.today)));
  document.querySelectorAll("[data-condition]").forEach((button) =>
    button.addEventListener("click", () => openCondition(button.dataset.condition)));
}
