// A list of many lines: sorted by its column headings, a page at a time, its count said aloud.

const printed = [];

class List {
  /**
   * columns: {title, fill(line) → text or element, sort(line) → number or text, kind: "number" or nothing}
   * options: caption, page (lines a page), count (key of the words that say how many), prints (whether all lines are printed)
   */
  constructor(host, columns, options) {
    this.columns = columns;
    this.options = { page: 50, count: "page.list.count", prints: false, ...options };
    this.lines = [];
    this.order = null;
    this.from = 0;
    this.whole = false;
    this.status = make("p", { class: "count", role: "status", "aria-live": "polite" });
    this.body = make("tbody", { role: "rowgroup" });
    this.heads = columns.map((column, index) => this.heading(column, index));
    this.pager = make("div", { class: "pager" });
    const head = make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...this.heads));
    const caption = make("caption", { class: "unseen" }, options.caption);
    const table = make("table", { class: "list " + (options.look || ""), role: "table" }, caption, head, this.body);
    host.replaceChildren(this.status, make("div", { class: "lines" }, table), this.pager);
    if (this.options.prints) {
      printed.push(this);
    }
  }

  heading(column, index) {
    const kind = column.kind || "";
    if (!column.sort) {
      return make("th", { scope: "col", role: "columnheader", class: kind }, column.title);
    }
    const button = make("button", { type: "button", onclick: () => this.sortBy(index) }, column.title);
    // where a printed table goes on upon the next page, a browser repeats texts but no buttons
    const onPaper = make("span", { class: "paper", "aria-hidden": "true" }, column.title);
    return make("th", { scope: "col", role: "columnheader", class: kind, "aria-sort": "none" }, button, onPaper);
  }

  /** Shows these lines from the first page on. */
  show(lines) {
    this.lines = lines;
    this.from = 0;
    this.sort();
    this.draw();
  }

  /** Numbers fall at first and texts rise; the same column once more turns the order. */
  sortBy(index, falling) {
    const again = this.order && this.order.index === index;
    const first = this.columns[index].kind === "number";
    this.order = { index, falling: falling ?? (again ? !this.order.falling : first) };
    this.heads.forEach((head, at) => {
      if (head.hasAttribute("aria-sort")) {
        head.setAttribute("aria-sort", at !== index ? "none" : this.order.falling ? "descending" : "ascending");
      }
    });
    this.from = 0;
    this.sort();
    this.draw();
  }

  sort() {
    if (!this.order) {
      return;
    }
    const key = this.columns[this.order.index].sort;
    const turn = this.order.falling ? -1 : 1;
    const keyed = this.lines.map((line) => ({ line, key: key(line) }));
    keyed.sort((one, other) => compare(one.key, other.key, turn));
    this.lines = keyed.map((each) => each.line);
  }

  draw() {
    const size = this.whole ? this.lines.length : this.options.page;
    const shownLines = this.lines.slice(this.from, this.from + size);
    this.body.replaceChildren(...shownLines.map((line) => this.row(line)));
    const last = this.from + shownLines.length;
    this.status.textContent = this.lines.length === 0
      ? text("page.list.none")
      : this.lines.length > size
        ? text("page.list.part", this.from + 1, last, shown(this.lines.length))
        : text(this.options.count, shown(this.lines.length));
    this.drawPager(size, last);
  }

  row(line) {
    return make("tr", { role: "row" }, ...this.columns.map((column) => {
      const content = column.fill(line);
      const cell = make("td", { role: "cell", class: column.kind || null, "data-title": column.title },
        ...(Array.isArray(content) ? content : [content]));
      cell.classList.toggle("nil", ["", "0", NOTHING].includes(cell.textContent));
      return cell;
    }));
  }

  drawPager(size, last) {
    const step = (from, words, possible) => {
      const button = make("button", { type: "button", onclick: () => this.turnTo(from) }, words);
      button.disabled = !possible;
      return button;
    };
    this.pager.hidden = this.lines.length <= size;
    this.pager.replaceChildren(
      step(Math.max(0, this.from - size), text("page.list.back"), this.from > 0),
      step(this.from + size, text("page.list.on"), last < this.lines.length));
  }

  turnTo(from) {
    const forward = from > this.from;
    this.from = from;
    this.draw();
    this.status.scrollIntoView({ block: "nearest" });
    const buttons = [...this.pager.querySelectorAll("button")];
    const next = forward ? buttons[1] : buttons[0];
    (next.disabled ? buttons.find((button) => !button.disabled) : next).focus({ preventScroll: true });
  }
}

/** Nothing comes last in both directions. */
function compare(one, other, turn) {
  const lacking = (key) => key === null || key === undefined || key === "";
  if (lacking(one) || lacking(other)) {
    return lacking(one) - lacking(other);
  }
  if (typeof one === "number" && typeof other === "number") {
    return (one - other) * turn;
  }
  return String(one).localeCompare(String(other), "zh") * turn;
}

/** A printed page has no second page to turn to. */
window.addEventListener("beforeprint", () => printWhole(true));
window.addEventListener("afterprint", () => printWhole(false));

function printWhole(whole) {
  for (const list of printed) {
    list.whole = whole;
    list.from = 0;
    list.draw();
  }
}
