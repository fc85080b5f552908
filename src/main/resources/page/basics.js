// The page's data, its words, and how elements are made. Data becomes text of elements, never HTML.

const data = JSON.parse(document.getElementById("data").textContent);

/** The text of this key, its {0}, {1} filled in. */
function text(key, ...values) {
  return data.texts[key].replace(/\{(\d+)\}/g, (_, index) => String(values[index]));
}

/** An element with attributes; children are elements or texts. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") {
      element.addEventListener("click", value);
    } else if (value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const MONEY = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 8 });
const NOTHING = "—";

/** A number as the program shows it everywhere; a dash where there is none. */
function shown(number) {
  if (number === null || number === undefined) {
    return NOTHING;
  }
  return (Number.isInteger(number) ? WHOLE : MONEY).format(number);
}

/** What a number has grown by; null where one of the two is not known. */
function growth(now, before) {
  const known = typeof now === "number" && typeof before === "number";
  return known ? Math.round((now - before) * 1e8) / 1e8 : null;
}

function signed(number) {
  return number !== null && number > 0 ? "+" + shown(number) : shown(number).replace("-", "−");
}

/** The growth in per cent of what was before; null where that was nothing. */
function percent(now, before) {
  const grown = growth(now, before);
  return grown === null || before === 0 ? null : (grown / Math.abs(before)) * 100;
}

function percentShown(value) {
  if (value === null) {
    return NOTHING;
  }
  const rounded = value.toFixed(1);
  return (value > 0 ? "+" + rounded : rounded.replace("-", "−")) + "%";
}

/** The place of a line of the form in words. */
function cellName(cell) {
  return data.cells.item[cell] + " · " + data.cells.column[cell];
}

/** Whether every word of what is looked for is in the text. */
function matches(haystack, wanted) {
  const text = haystack.toLowerCase();
  return wanted.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** The filters of a form by name; {@code show} is called now and whenever one changes. That of a section has an address. */
function filters(form, show) {
  const ofSection = form.closest("section") !== null;
  const read = () => show(Object.fromEntries(new FormData(form)));
  const changed = (typed) => {
    read();
    if (ofSection) {
      filtered(form, typed);
    }
  };
  // a browser that loads the page again fills in what was chosen before; the address says what is
  form.reset();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => changed(["search", "text"].includes(event.target.type) ? event.target.name : null));
  // a form is empty only after its reset event
  form.addEventListener("reset", () => setTimeout(() => changed(null)));
  if (ofSection) {
    addressFilter(form, read);
  }
  read();
  return () => changed(null);
}

/** Filters by this one thing alone. */
function choose(form, name, value, refresh) {
  for (const field of form.elements) {
    if (field.name) {
      field.value = "";
    }
  }
  form.elements[name].value = value;
  refresh();
}

/** A label of a severity or a status: always a word, the colour comes second. */
function pill(kind, words) {
  return make("span", { class: "pill " + kind }, words);
}
