"""The same nights with two builds in turn: this one and the one of a commit, each on data and outputs of its own."""
import shutil
import statistics

import arrival
import parts
import program
from measuring import DAY, YEAR, Failed, change, link, other_sums, say, size_of, sums_of, timed
from telling import heading, table

FIRST, SAME, CHECKS, ASKED = "first night", "nothing changed", "other checks", "a notice for each unit"
HUGE, HUGE_MEMORY = 100000, "-Xmx256m"
SMALL_MEMORY = f"{FIRST}, {HUGE_MEMORY}"
SHARES = {10000: [0.001, 0.01, 0.1]}
MOST_ASKED = 1000

# a check of the office's own that both builds understand; with it every report is checked again
OWN_CHECKS = """form: 2021
checks:
  - code: W-UNAVAILABLE
    title: {zh: 无法提供的不超过办结的, en: No more unavailable than concluded}
    severity: HINT
    relation: ">="
    forEach: {column: t3}
    left: ["t3/3.7/{column}"]
    right: ["t3/3.4.*/{column}"]
"""

# size, mix, night: what wall and CPU of this build may be of the other one's
GOALS = {
    (10000, None, "1 % changed"): (0.2, 0.2),
    (10000, None, SAME): (0.5, 0.5),
    (10000, None, FIRST): (0.6, 0.65),
    (1000, None, FIRST): (0.7, 0.7),
    (100, "mixed", FIRST): (0.8, 0.8),
    (1000, None, ASKED): (0.4, 0.4),
}
OUTPUTS_GOAL = 20


class Side:
    """One of the two builds, and where its nights work."""

    def __init__(self, bench, build):
        self.bench = bench
        self.build = build
        self.name = build.name
        self.folder = bench.work / ("this" if build is bench.program else "that")
        self.inbox = self.folder / "inbox"
        self.options = build.options("run")
        self.broken = None

    def begin(self, source, mix, size, rate=None):
        """An empty data folder, and the reports with a roster as this build knows it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        link(source / "inbox", self.inbox)
        self.broken = None
        if self.build is not self.bench.program:
            self.own_roster(source, mix, size, rate)

    def own_roster(self, source, mix, size, rate):
        """A roster may have columns that another build does not know: its own generator writes one of the same units."""
        kept = self.bench.asked.sets / f"{source.name}-{self.build.generator()}.csv"
        if not kept.exists():
            made = self.bench.samples(self.folder / "own", mix, size, error_rate=rate, launcher=self.build.launcher)
            shutil.copyfile(made / "inbox/roster.csv", kept)
            shutil.rmtree(made)
        roster = self.inbox / "roster.csv"
        roster.unlink()
        shutil.copyfile(kept, roster)

    def night(self, size, more=(), java=""):
        """A night's measure; of one that cannot be, why."""
        unknown = [word for word in more if str(word).startswith("--") and word not in self.options]
        if unknown:
            return {"failed": f"no {unknown[0]}"}
        if self.broken:
            return {"failed": self.broken}
        environment = dict(self.bench.environment)
        environment["JAVA_OPTS"] = f"{environment['JAVA_OPTS']} {java}".strip()
        try:
            measured = timed([self.build.launcher, "run", "--inbox", self.inbox, "--out", self.folder / "out", "--data",
                              self.folder / "data", "--as-of", DAY, *more], environment, self.folder)
        except Failed as failure:
            self.broken = "no night before it"
            return {"failed": failure.reason}
        return {"wall": measured["wall"], "cpu": measured["cpu"], "rss": measured["rss"], "written": measured["written"] / size / 1024,
                "outputs": size_of(self.folder / "out") / size / 1024}

    def sums(self):
        return sums_of(self.folder / "out" / YEAR)


class Against:
    """All that is measured beside another build."""

    def __init__(self, bench):
        self.bench = bench
        self.asked = bench.asked
        self.measures = []
        self.remarks = []
        self.sides = [Side(bench, bench.program), Side(bench, program.of_commit(self.asked.against, self.asked.maven))]

    def run(self):
        """Everything measured, and the lines that tell of it."""
        shutil.rmtree(self.bench.work, ignore_errors=True)
        # whatever an installed program makes once, it has made before the first measured night
        self.alone("mixed", 5, "before measuring", keep=False)
        for turn in range(self.asked.repeat):
            for size in self.asked.sizes:
                for mix in self.asked.mix:
                    self.nights(mix, size, turn)
                    if size <= MOST_ASKED:
                        self.alone(mix, size, ASKED, turn=turn, rate=1.0)
                if not self.asked.no_office and size <= self.asked.office_up_to:
                    self.bench.scripts(size)
        if self.asked.huge:
            self.alone("xlsx", HUGE, SMALL_MEMORY, java=HUGE_MEMORY)
        builds = [(side.name, side.build) for side in self.sides]
        parted = parts.measure(self.bench, builds) if 100 in self.asked.sizes else None
        arrived = {side.name: arrival.measure(self.bench, side) for side in self.sides} if self.asked.arrivals else {}
        shutil.rmtree(self.bench.work, ignore_errors=True)
        everything = {"nights": self.measures, "scripts": self.bench.measures, "parts": parted, "arrivals": arrived}
        return everything, self.told(parted, arrived)

    def alone(self, mix, size, label, turn=0, rate=None, java="", keep=True):
        """A first night of each, and no other after it."""
        source = self.bench.set_of(mix, size, rate)
        for side in self.sides:
            side.begin(source, mix, size, rate)
        self.both(mix, size, label, turn, java=java, keep=keep)

    def nights(self, mix, size, turn):
        source = self.bench.set_of(mix, size)
        for side in self.sides:
            side.begin(source, mix, size)
        self.both(mix, size, FIRST, turn)
        if self.asked.first_only:
            return
        self.both(mix, size, SAME, turn)
        for number, share in enumerate(SHARES.get(size, [0.01])):
            # other reports each time, or a night would find some as they are
            others = self.bench.samples(self.asked.sets / f"{source.name}-changed-{share}", mix, max(1, round(size * share)),
                                        self.asked.seed + 1 + number)
            for side in self.sides:
                change(side.inbox, others)
            self.both(mix, size, f"{share * 100:g} % changed", turn)
        checks = self.bench.work / "checks.yaml"
        checks.write_text(OWN_CHECKS, encoding="utf-8")
        self.both(mix, size, CHECKS, turn, ["--checks", checks])

    def both(self, mix, size, label, turn, more=(), java="", keep=True):
        """One night of each build, the other one first each time."""
        done = []
        for side in self.sides if turn % 2 == 0 else reversed(self.sides):
            measured = side.night(size, more, java)
            done.append("failed" not in measured)
            if keep:
                self.measures.append({"what": label, "mix": mix, "size": size, "build": side.name, **measured})
                say(f"{size} {mix}, {label}, {side.name}: " + (f"{measured['wall']:.2f} s" if done[-1] else measured["failed"]))
        if keep and all(done):
            this, that = (side.sums() for side in self.sides)
            wrong = other_sums(this, that)
            remark = f"{size} {mix}, {label}: the builds came to other sums, {len(wrong)} of them"
            if wrong and remark not in self.remarks:
                self.remarks.append(remark)

    # ---- what is told

    def told(self, parted, arrived):
        yield from heading(self.asked)
        rows = [self.row(*key, *both) for key, both in self.medians().items()]
        this, that = (side.name for side in self.sides)
        yield from table(["reports, night", f"{this}, wall s", "CPU s", f"{that}, wall s", "CPU s", "ratio, wall", "ratio, CPU", "goal", "met",
                          f"{this}, KB written a report", that, f"{this}, KB of outputs a report", that], rows)
        yield "Written is all that the process wrote: store, archive, outputs, what it needs meanwhile. Outputs are those that lie there afterwards."
        for line in self.remarks:
            yield line
        yield ""
        yield from self.beside_scripts()
        yield from self.other_goals(arrived)
        if parted:
            yield from parts.told(parted)
        if arrived:
            yield from arrival.told(self.asked.arrivals, arrived)

    def medians(self):
        """For each night the medians of both builds, or why one failed."""
        groups = {}
        for each in self.measures:
            builds = groups.setdefault((each["size"], each["mix"], each["what"]), {})
            builds.setdefault(each["build"], []).append(each)
        return {key: [median(builds[side.name]) for side in self.sides] for key, builds in groups.items()}

    def row(self, size, mix, what, this, that):
        wall, cpu, goal, met = "–", "–", "", ""
        if "failed" not in this and "failed" not in that:
            ratios = this["wall"] / that["wall"], this["cpu"] / that["cpu"]
            wall, cpu = (f"{ratio:.2f} ×" for ratio in ratios)
            bars = GOALS.get((size, None, what)) or GOALS.get((size, mix, what))
            if bars:
                goal = f"≤ {bars[0]:g} ×" + (f", CPU ≤ {bars[1]:g} ×" if bars[0] != bars[1] else "")
                met = "yes" if all(ratio <= bar for ratio, bar in zip(ratios, bars)) else "no"
        return [f"{size} {mix}, {what}", *times(this), *times(that), wall, cpu, goal, met,
                *(kilobytes(each, name) for name in ("written", "outputs") for each in (this, that))]

    def fastest(self, size):
        walls = {}
        for each in self.bench.measures:
            if each["size"] == size:
                walls.setdefault(each["what"], []).append(each["wall"])
        found = {what: statistics.median(each) for what, each in walls.items()}
        return min(found.items(), key=lambda item: item[1], default=None)

    def beside_scripts(self):
        rows = []
        for (size, mix, what), (this, _) in self.medians().items():
            found = self.fastest(size)
            if what == FIRST and found and "failed" not in this:
                rows.append([f"{size} {mix}", f"{this['wall']:.2f} s", f"{found[0]}: {found[1]:.2f} s", f"{found[1] / this['wall']:.2f} ×"])
        if rows:
            yield from table(["reports, first night", "this build", "fastest script, on xlsx", "this build is faster by"], rows)

    def other_goals(self, arrived):
        first = {(size, mix): both[0] for (size, mix, what), both in self.medians().items() if what == FIRST and "failed" not in both[0]}
        rows = []

        def goal(words, shown, met):
            rows.append([words, shown, "yes" if met else "no"])

        for size, least in ((10000, 3), (1000, 1)):
            found = self.fastest(size)
            if (size, "xlsx") in first and found:
                faster = found[1] / first[size, "xlsx"]["wall"]
                goal(f"{size} xlsx, first night ≥ {least} × as fast as the fastest script", f"{faster:.2f} ×", faster >= least)
        for (size, mix), line in first.items():
            goal(f"{size} {mix}: outputs ≤ {OUTPUTS_GOAL} KB a report", f"{line['outputs']:.1f} KB", line["outputs"] <= OUTPUTS_GOAL)
        if self.asked.huge:
            huge, large = self.medians()[HUGE, "xlsx", SMALL_MEMORY][0], first.get((10000, "xlsx"))
            passed = "failed" not in huge
            goal(f"{HUGE} pass with {HUGE_MEMORY}", "yes" if passed else "no", passed)
            if passed and large:
                each = huge["wall"] / large["wall"] / (HUGE / 10000)
                goal(f"{HUGE}: time for each within ± 20 % of 10000's", f"{each:.2f} ×", 0.8 <= each <= 1.2)
        mine = arrived.get(self.sides[0].name)
        if mine and "failed" not in mine:
            goal("a report arrives while schedule runs: outputs ≤ 1 s after it was noticed", f"{mine['noticed']:.2f} s", mine["noticed"] <= 1)
        if rows:
            yield from table(["goal", "measured", "met"], rows)


def median(measures):
    failed = [each["failed"] for each in measures if "failed" in each]
    if failed:
        return {"failed": failed[0]}
    return {name: statistics.median(each[name] for each in measures) for name in ("wall", "cpu", "rss", "written", "outputs")}


def times(line):
    return [f"failed: {line['failed']}", "–"] if "failed" in line else [f"{line['wall']:.2f}", f"{line['cpu']:.2f}"]


def kilobytes(line, name):
    return "–" if "failed" in line else f"{line[name]:.1f}"
