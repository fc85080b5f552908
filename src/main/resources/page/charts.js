// The charts; each with its numbers in a table that needs no eyes and no pointer.

const DEEP = "--chart-1";
const MIDDLE = "--chart-2";
const PALE = "--chart-3";
const UNITS_SHOWN = 15;

/** Writes each bar's number at its end. */
const numbersAtBars = {
  id: "numbersAtBars",
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    const lying = chart.options.indexAxis === "y";
    ctx.save();
    ctx.fillStyle = colorOf("--ink");
    ctx.font = "11px " + Chart.defaults.font.family;
    ctx.textAlign = lying ? "left" : "center";
    ctx.textBaseline = lying ? "middle" : "bottom";
    chart.data.datasets.forEach((series, index) => {
      chart.getDatasetMeta(index).data.forEach((bar, at) => {
        if (series.data[at] !== null) {
          ctx.fillText(shown(series.data[at]), bar.x + (lying ? 4 : 0), bar.y - (lying ? 0 : 2));
        }
      });
    });
    ctx.restore();
  },
};

const drawn = [];

/** A colour of the page, by its name in the styles. */
function colorOf(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Gives a chart the colours that the page has now. */
function paint(chart) {
  chart.options.color = colorOf("--ink");
  for (const scale of Object.values(chart.options.scales)) {
    scale.ticks.color = colorOf("--ink");
    scale.grid.color = colorOf("--chart-line");
  }
  for (const series of chart.data.datasets) {
    series.backgroundColor = colorOf(series.color);
  }
  chart.update();
}

function paintAll() {
  drawn.forEach((each) => paint(each.chart));
}

/** One figure: title, canvas, and the same as a table. */
function chart({ title, note, labels, series, lying, open }) {
  const canvas = make("canvas", { role: "img", "aria-label": text("page.chart.label", title) });
  const box = make("div", { class: "canvas" }, canvas);
  const height = lying ? lyingHeight(series.length, labels.length) : 300;
  box.style.minHeight = height + "px";
  const figure = make("figure", {}, make("figcaption", {}, make("h3", {}, title), make("p", { class: "hint" }, note || "")), box,
    make("details", {}, make("summary", {}, text("page.chart.data")), chartTable(title, labels, series, open)));
  document.getElementById("charts").append(figure);
  const drawing = new Chart(canvas, {
    type: "bar",
    plugins: [numbersAtBars],
    data: { labels, datasets: series.map((each) => ({ ...each, maxBarThickness: lying ? 18 : 34, categoryPercentage: 0.84, barPercentage: 0.92 })) },
    options: chartOptions(lying, series.length > 1, open),
  });
  paint(drawing);
  drawn.push({ box, height, chart: drawing });
}

/** Room for each bar, the scale and, of several series, the legend. */
function lyingHeight(series, labels) {
  return Math.max(150, series > 1 ? 60 + series * labels * 17 : 30 + labels * 24);
}

function chartOptions(lying, legend, open) {
  const numbers = { beginAtZero: true, grace: "12%", border: { display: false }, grid: {},
    ticks: { precision: 0, maxTicksLimit: 6, callback: (value) => shown(value) } };
  const names = { grid: { display: false }, ticks: { autoSkip: false, callback(value) {
    return shortened(this.getLabelForValue(value));
  } } };
  return {
    indexAxis: lying ? "y" : "x",
    animation: false,
    maintainAspectRatio: false,
    devicePixelRatio: Math.max(2, window.devicePixelRatio),
    scales: lying ? { x: numbers, y: names } : { x: names, y: numbers },
    plugins: { legend: { display: legend, position: "top", align: "start", labels: { boxWidth: 12, boxHeight: 12 } } },
    onClick: (event, elements) => {
      if (open && elements.length > 0) {
        open(elements[0].index);
      }
    },
  };
}

const LABEL = 14;

/** What all units' names begin with, mostly the district's, says nothing beside a bar. */
function sharedBeginning(names) {
  let length = names.length < 2 ? 0 : Math.min(...names.map((name) => name.length)) - 2;
  while (length > 0 && names.some((name) => name.slice(0, length) !== names[0].slice(0, length))) {
    length--;
  }
  return Math.max(0, length);
}

function shortened(label) {
  return label.length > LABEL ? label.slice(0, LABEL - 1) + "…" : label;
}

function chartTable(title, labels, series, open) {
  const head = make("tr", {}, make("td"), ...series.map((each) => make("th", { scope: "col", class: "number" }, each.label)));
  const lines = labels.map((label, index) => make("tr", {},
    make("th", { scope: "row" }, open
      ? make("button", { type: "button", class: "link", onclick: () => open(index) }, label) : label),
    ...series.map((each) => make("td", { class: "number" }, shown(each.data[index])))));
  return make("table", { class: "plain" }, make("caption", { class: "unseen" }, title), make("thead", {}, head), make("tbody", {}, ...lines));
}

function startCharts() {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;
  if (data.charts.received !== null) {
    receivedByUnit(data.charts.received);
  }
  outcomes();
  trend();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paintAll);
}

function receivedByUnit(cell) {
  const units = data.units.code.map((_, unit) => unit)
    .filter((unit) => amount(unit, cell) > 0)
    .sort((one, other) => amount(other, cell) - amount(one, cell));
  if (units.length === 0) {
    return;
  }
  const first = units.slice(0, UNITS_SHOWN);
  const rest = units.slice(UNITS_SHOWN).reduce((sum, unit) => sum + amount(unit, cell), 0);
  chart({
    title: text("page.chart.received"),
    note: units.length > first.length
      ? text("page.chart.received.rest", shown(first.length), shown(units.length - first.length), shown(rest)) : "",
    labels: first.map((unit) => data.units.name[unit].slice(sharedBeginning(data.units.name))),
    series: [{ label: String(data.year), data: first.map((unit) => amount(unit, cell)), color: DEEP }],
    lying: true,
    open: (index) => openUnit(first[index]),
  });
}

function outcomes() {
  const groups = data.charts.outcomes;
  const sum = (column) => groups.map((group) => {
    const numbers = group.cells.map((cell) => data.cells[column][cell]).filter((value) => value !== null);
    return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0);
  });
  const series = [{ label: String(data.year), data: sum("value"), color: DEEP }];
  if (data.lastYear !== null) {
    series.push({ label: String(data.lastYear), data: sum("last"), color: PALE });
  }
  if (groups.length > 0 && series[0].data.some((value) => value !== null)) {
    chart({ title: text("page.chart.outcomes"), labels: groups.map((group) => group.label), series, lying: true });
  }
}

function trend() {
  const { years, trend: series } = data.charts;
  if (years.length < 2) {
    return;
  }
  const colors = [DEEP, MIDDLE, PALE];
  chart({
    title: text("page.chart.trend", years[0], years[years.length - 1]),
    labels: years.map(String),
    series: Object.entries(series).map(([key, values], index) => ({ label: text(key), data: values, color: colors[index] })),
    lying: false,
  });
}

/** Paper is white, and narrower and lower than most screens. */
window.addEventListener("beforeprint", () => {
  document.documentElement.classList.add("printing");
  paintAll();
  resizeCharts(0.8, 290);
});
window.addEventListener("afterprint", () => {
  document.documentElement.classList.remove("printing");
  paintAll();
  resizeCharts(1);
});

function resizeCharts(scale, width) {
  for (const { box, height, chart } of drawn) {
    box.style.minHeight = height * scale + "px";
    if (width) {
      chart.resize(width, height * scale);
    } else {
      chart.resize();
    }
  }
}
