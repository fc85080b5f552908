// Deciding on the page: verdicts beside findings, several at once. What is decided is kept by the browser until it is saved as a file.

const KEPT_DECISIONS = "disclosure-rollup.decisions";
const KEPT_NAME = "disclosure-rollup.name";
const MOST_KEPT = 5000;
const NAMED = 5;

/** What the browser keeps from one visit to the next; some keep nothing for pages from the disk. */
function kept(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // then it is known as long as the page is open
  }
}

/** By the findings' numbers: verdict, reason, name and day; and the file, once it is saved. */
const decisions = new Map(Object.entries(kept(KEPT_DECISIONS, {})));
const ticked = new Set();
const whenDecided = [];

/** The verdicts that the finding allows: {verdict, needsReason}. */
function choicesOf(index) {
  const choices = data.findings.choices[index].map((choice) => ({ verdict: choice.replace("+", ""), needsReason: choice.endsWith("+") }));
  return mayBeAmended(index) ? [...choices, { verdict: AMEND, needsReason: true }] : choices;
}

/** What was decided of the finding and does not hold yet; nothing when that is not to be decided of it any more. */
function decisionOf(index) {
  const decision = decisions.get(data.findings.number[index]);
  const possible = decision && choicesOf(index).some((choice) => choice.verdict === decision.verdict);
  return possible && !isRead(decision, index) ? decision : undefined;
}

/** Whether a run has read a decision on the finding since this one was saved. */
function isRead(decision, index) {
  // an amendment leaves no word beside the finding
  return decision.file !== "" && decision.asOf < data.asOf
    && (decision.verdict === AMEND || decision.standing !== data.findings.standing[index]);
}

function isUnsaved(index) {
  const decision = decisionOf(index);
  return decision !== undefined && !decision.file;
}

function allFindings() {
  return data.findings.number.map((_, index) => index);
}

function unsaved() {
  return allFindings().filter(isUnsaved);
}

/** Keeps these decisions, those of null forgotten; another page of the program may have kept others meanwhile. */
function remember(changes) {
  const all = Object.entries({ ...kept(KEPT_DECISIONS, Object.fromEntries(decisions)), ...changes }).filter(([, decision]) => decision !== null);
  const latest = all.sort(([, one], [, other]) => compare(other.on, one.on, 1)).slice(0, MOST_KEPT);
  decisions.clear();
  latest.forEach(([number, decision]) => decisions.set(number, decision));
  keep(KEPT_DECISIONS, Object.fromEntries(latest));
  recount();
  whenDecided.forEach((draw) => draw());
}

// ---- counts

const COLUMN_OF = { ERROR: "errors", EXPLAIN: "explains", HINT: "hints", UNDECIDED: "undecided", SETTLED: "settled" };
const before = { units: counted(data.units), checks: counted(data.checks) };

function counted(table) {
  return Object.fromEntries(Object.values(COLUMN_OF).map((column) => [column, [...table[column]]]));
}

/** Counts what was decided here as if it held. */
function recount() {
  for (const column of Object.values(COLUMN_OF)) {
    data.units[column] = [...before.units[column]];
    data.checks[column] = [...before.checks[column]];
  }
  for (const index of allFindings()) {
    const decision = decisionOf(index);
    const state = data.findings.state[index];
    if (decision && decision.verdict !== "RETURN" && state !== "SETTLED") {
      move(data.checks, data.checks.code.indexOf(data.findings.check[index]), state);
      if (data.findings.unit[index] >= 0) {
        move(data.units, data.findings.unit[index], state);
      }
    }
  }
}

function move(table, line, state) {
  table[COLUMN_OF[state]][line]--;
  table.settled[line]++;
}

function drawCounts() {
  document.querySelectorAll("[data-state] b").forEach((count) => {
    const column = COLUMN_OF[count.closest("[data-state]").dataset.state];
    count.textContent = String(data.checks[column].reduce((sum, each) => sum + each, 0));
  });
}

// ---- beside a finding

function tick(index) {
  if (choicesOf(index).length === 0) {
    return "";
  }
  const box = make("input", { type: "checkbox", class: "tick", "aria-label": text("page.decide.tick", who(index), checkTitle(data.findings.check[index])) });
  box.checked = ticked.has(index);
  box.dataset.tick = index;
  box.addEventListener("change", () => {
    if (box.checked) {
      ticked.add(index);
    } else {
      ticked.delete(index);
    }
    drawDecided();
  });
  return box;
}

/** The buttons of a finding, or what was decided of it. */
function decideCell(index) {
  const cell = make("span", { class: "decide" });
  cell.dataset.finding = index;
  fillCell(cell, index);
  return cell;
}

function fillCell(cell, index) {
  const decision = decisionOf(index);
  const buttons = choicesOf(index).filter(({ verdict }) => !decision || verdict !== decision.verdict).map(({ verdict }) =>
    make("button", { type: "button", class: "verdict", "data-verdict": verdict, onclick: () => askFor(verdict, [index]) }, verdictWord(verdict)));
  if (!decision) {
    cell.replaceChildren(...buttons);
    return;
  }
  const said = make("span", { class: "said" }, [...amendedWords(decision), decision.by, decision.on, decision.note].filter((part) => part).join(" · "));
  const word = verdictWord(decision.verdict);
  if (!decision.file) {
    cell.replaceChildren(pill("unsaved", text("page.decide.unsaved", word)), said,
      make("button", { type: "button", class: "link small", onclick: () => remember({ [data.findings.number[index]]: null }) }, text("page.decide.undo")));
  } else if (decision.asOf < data.asOf) {
    cell.replaceChildren(pill("owed", text("page.decide.unread", word)), said, make("span", { class: "said" }, text("page.decide.unread.why", decision.file)), ...buttons);
  } else {
    cell.replaceChildren(pill("saved", text("page.decide.saved", word)), said, ...buttons);
  }
}

function verdictWord(verdict) {
  return verdict === AMEND ? text("page.amend") : text("decision." + verdict);
}

function drawDecided() {
  document.querySelectorAll("[data-finding]").forEach((cell) => fillCell(cell, Number(cell.dataset.finding)));
  document.querySelectorAll("[data-tick]").forEach((box) => { box.checked = ticked.has(Number(box.dataset.tick)); });
  drawCounts();
  drawBar();
}

// ---- asking for reason and name

const dialog = make("dialog", { id: "decide", "aria-labelledby": "decide-title" });

/** Asks for what the verdict needs, and decides so of these findings. */
function askFor(verdict, findings) {
  const choices = findings.map((index) => choicesOf(index).find((choice) => choice.verdict === verdict));
  const ofUnits = new Map(findings.map((index) => [index, replyReason(index)]).filter(([, reason]) => reason !== undefined));
  const note = make("textarea", { name: "note", rows: 3, maxlength: 900 });
  const by = make("input", { name: "by", required: "", maxlength: 40, autocomplete: "off", value: kept(KEPT_NAME, "") });
  const amended = verdict === AMEND ? amendFields(findings[0]) : { fields: [], read: () => ({}) };
  const own = make("input", { type: "checkbox", name: "own" });
  own.checked = verdict === "ACCEPT" && findings.length > 1 && ofUnits.size > 0;
  const need = () => {
    note.required = choices.some((choice, at) => choice.needsReason && !(own.checked && ofUnits.has(findings[at])));
    label.textContent = text(note.required ? "page.decide.reason" : "page.decide.reason.may");
  };
  const label = make("span");
  own.addEventListener("change", need);
  need();
  const form = make("form", {},
    make("h2", { id: "decide-title" }, text("page.decide.title", verdictWord(verdict), findings.length)),
    make("ul", { class: "of" }, ...findings.slice(0, NAMED).map((index) => make("li", {}, inShort(index))),
      ...(findings.length > NAMED ? [make("li", {}, text("page.decide.more", findings.length - NAMED))] : [])),
    ...(own.checked ? [make("label", { class: "check" }, own, " ", text("page.decide.own", ofUnits.size))] : []),
    ...amended.fields,
    ...suggestions(findings, note),
    make("label", {}, label, note),
    make("label", {}, text("page.decide.by"), by),
    make("div", { class: "answers" }, make("button", { type: "submit", class: "main" }, verdictWord(verdict)),
      make("button", { type: "button", onclick: () => dialog.close() }, text("page.decide.cancel"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(verdict, findings, (index) => [own.checked && ofUnits.get(index), note.value.trim()].filter((part) => part).join("\n"), by.value.trim(), amended.read());
    dialog.close();
  });
  // a name of spaces is none
  by.addEventListener("input", () => by.setCustomValidity(by.value.trim() === "" ? text("page.decide.by") : ""));
  note.addEventListener("input", () => note.setCustomValidity(note.required && note.value.trim() === "" ? text("page.decide.reason") : ""));
  dialog.replaceChildren(form);
  dialog.showModal();
  const lacking = choices.some((choice) => choice.needsReason) ? note : by.value === "" ? by : form.querySelector(".main");
  (form.elements.to || lacking).focus();
}

function inShort(index) {
  return [who(index), checkTitle(data.findings.check[index]), data.findings.message[index]].join(" · ");
}

/** What the finding's unit wrote of it. */
function replyReason(index) {
  const reason = data.findings.reasons[index].find((each) => each.from === text("column.reply"));
  return reason && reason.words;
}

/** Reasons that hold for all of the findings, a click each. */
function suggestions(findings, note) {
  const [first, ...others] = findings.map((index) => data.findings.reasons[index]);
  const shared = first.filter((reason) => others.every((reasons) => reasons.some((each) => each.words === reason.words)));
  return shared.length === 0 ? [] : [make("div", { class: "suggested" }, make("span", { class: "hint" }, text("page.decide.suggested")),
    ...shared.map((reason) => make("button", { type: "button", onclick: () => {
      note.value = reason.words;
      note.setCustomValidity("");
      note.focus();
    } }, make("b", {}, reason.from), " ", reason.words)))];
}

function decide(verdict, findings, noteOf, by, more) {
  keep(KEPT_NAME, by);
  const made = findings.map((index) => [data.findings.number[index], { ...more, verdict, note: noteOf(index), by, on: dayOfTheClock(), file: "", asOf: data.asOf,
    standing: data.findings.standing[index] }]);
  findings.forEach((index) => ticked.delete(index));
  barSaid.textContent = "";
  remember(Object.fromEntries(made));
}

/** The day by the clock of the machine. */
function dayOfTheClock() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

// ---- the bar: several at once, and saving

const decideBar = make("div", { id: "decide-bar", role: "region", "aria-label": text("column.verdict") });
const barRow = make("div", { class: "row" });
const barSaid = make("p", { role: "status", "aria-live": "polite" });
const barTold = make("div", { class: "row told" }, barSaid, make("button", { type: "button", onclick: () => sayInBar("") }, text("page.close")));

function drawBar() {
  const chosen = [...ticked];
  const waiting = unsaved();
  const parts = [];
  if (chosen.length > 0) {
    parts.push(make("span", {}, text("page.decide.ticked", chosen.length)), ...barVerdicts(chosen),
      make("button", { type: "button", onclick: () => { ticked.clear(); drawDecided(); } }, text("page.decide.untick")));
  }
  if (waiting.length > 0) {
    parts.push(make("span", { class: "waiting" }, text("page.decide.waiting", waiting.length)), ...saveButtons());
  }
  barRow.replaceChildren(...parts);
  barTold.hidden = barSaid.textContent === "";
  decideBar.hidden = parts.length === 0 && barTold.hidden;
  document.body.classList.toggle("with-bar", !decideBar.hidden);
}

/** A button for each verdict that any of the findings allows, with how many do. */
function barVerdicts(chosen) {
  return ["ACCEPT", "RETURN", "OVERRULE", "TAKE"].flatMap((verdict) => {
    const able = chosen.filter((index) => choicesOf(index).some((choice) => choice.verdict === verdict));
    return able.length === 0 ? [] : [make("button", { type: "button", "data-verdict": verdict, onclick: () => askFor(verdict, able.sort((one, other) => one - other)) },
      text("page.decide.several", verdictWord(verdict), able.length))];
  });
}

function sayInBar(words) {
  barSaid.textContent = words;
  drawBar();
}

/** Ticks all that a list shows, or none when all are. */
function tickAll(findings) {
  const able = findings.filter((index) => choicesOf(index).length > 0 && !isUnsaved(index));
  const all = able.every((index) => ticked.has(index));
  able.forEach((index) => all ? ticked.delete(index) : ticked.add(index));
  drawDecided();
}

/** Whether a finding is to be listed when this is chosen of what was decided. */
function isDecidedSo(index, wanted) {
  return wanted === undefined || wanted === ""
    || (wanted === "open" ? choicesOf(index).length > 0 && data.findings.state[index] !== "SETTLED" && !decisionOf(index)
      : wanted === "unsaved" ? isUnsaved(index) : decisionOf(index) !== undefined && !isUnsaved(index));
}

/** The filter by what was decided, and the button that ticks all that is listed. */
function addDecideTools(form, list) {
  const options = [["", "page.filter.all"], ["open", "page.decide.filter.open"], ["unsaved", "page.decide.filter.unsaved"], ["saved", "page.decide.filter.saved"]];
  form.querySelector("[type=reset]").before(
    make("label", {}, text("page.decide.filter"), " ", make("select", { name: "decided" },
      ...options.map(([value, key]) => make("option", { value }, text(key))))));
  form.append(make("button", { type: "button", id: "tick-all", onclick: () => tickAll(list.lines) }, text("page.decide.all")),
    ...takeAlong(list, text("page.findings"), findingFields()));
}

/** In front of a modal panel the bar must be a part of it. */
function followDrawer() {
  (drawer.open ? drawer : document.body).append(decideBar);
}

function startDecisions() {
  decideBar.append(barTold, barRow);
  document.body.append(decideBar, dialog);
  new MutationObserver(followDrawer).observe(drawer, { attributes: true, attributeFilter: ["open"] });
  whenDecided.push(drawDecided);
  window.addEventListener("beforeunload", (event) => {
    if (unsaved().length > 0) {
      event.preventDefault();
    }
  });
  // what was decided in another window
  window.addEventListener("storage", (event) => {
    if (event.key === KEPT_DECISIONS) {
      remember({});
    }
  });
  remember({});
}
