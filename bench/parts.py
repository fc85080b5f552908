"""What a cold night of a hundred reports is made of: Java, Spring, the store, the steps, each output, and the same night in a process that runs."""
import re
import shutil
import statistics
import subprocess

from measuring import DAY, DAY_SECONDS, HOME, STEPS, YEAR, Failed, java, lengths, link, seconds, steps, timed
from telling import table

STORE = "HikariDataSource|HikariPool|FlywayExecutor|JdbcTableSchemaHistory|DbValidate|DbMigrate"
STORE_LINE = re.compile(rf"^(\d\d:\d\d:\d\d\.\d{{3}}) (?:{STORE}) ")
BEGUN_LINE = re.compile(r"^(\d\d:\d\d:\d\d\.\d{3}) .*的汇总开始")
ENGLISH = dict(zip(STEPS, ["collect", "read", "check", "consolidate", "publish"]))
WARMING, NIGHTS = 4, 9
NATIVE, ALL = "compiling and collecting", "all"
SAMPLED = HOME / "src/bench/java/org/disclosure/rollup/cli/SampledNights.java"
EMPTY = "public class Empty { public static void main(String[] arguments) {} }"


def measure(bench, builds):
    """For each build the seconds of each part, and CPU and memory by what its threads were at, cold and in a process that runs."""
    source = bench.set_of("mixed", 100)
    folder = bench.work / "parts"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "Empty.java").write_text(EMPTY, encoding="utf-8")
    subprocess.run([java("javac"), "-d", folder, folder / "Empty.java"], check=True)
    seen = {name: {"wall": {}, "cpu": {}} for name, _ in builds}
    sides = {name: roster_as(bench, build, source, folder / f"inbox-{number}") for number, (name, build) in enumerate(builds)}
    for _ in range(bench.asked.repeat):
        for name, build in builds:
            for part, took in once(bench, build, sides[name], folder).items():
                seen[name]["wall"].setdefault(part, []).append(took)
    for name, build in builds:
        seen[name]["wall"] = {part: statistics.median(all_of) for part, all_of in seen[name]["wall"].items()}
        sampled(bench, build, sides[name], folder, seen[name])
    return seen


def roster_as(bench, build, source, inbox):
    """The reports, with a roster as this build knows it."""
    link(source / "inbox", inbox)
    kept = bench.asked.sets / f"{source.name}-{build.generator()}.csv"
    if kept.exists():
        (inbox / "roster.csv").unlink()
        shutil.copyfile(kept, inbox / "roster.csv")
    return inbox


def once(bench, build, inbox, folder):
    """Wall time of the parts of one cold night, as its log tells."""
    environment = dict(bench.environment, LOGGING_LEVEL_COM_ZAXXER_HIKARI="INFO", LOGGING_LEVEL_ORG_FLYWAYDB="INFO",
                       LOGGING_PATTERN_FILE="%d{HH:mm:ss.SSS} %c{0} %m%n%wEx")
    found = {"Java alone": timed([java(), f"@{build.home / 'lib/java.options'}", "-cp", folder, "Empty"], environment, folder)["wall"],
             "`--version`": timed([build.launcher, "--version"], environment, folder)["wall"]}
    night = folder / "night"
    shutil.rmtree(night, ignore_errors=True)
    measured = timed([build.launcher, "run", "--inbox", inbox, "--out", night / "out", "--data", night / "data", "--as-of", DAY],
                     environment, folder)
    log = next((night / "data/logs").iterdir())
    begun, store = opening(log)
    spans = steps(log, 0)
    ended = (measured["begun"] + measured["wall"]) % DAY_SECONDS

    def between(start, end):
        return (end - start) % DAY_SECONDS

    if store:
        found["until the store is opened: Java, Spring"] = between(measured["begun"], store[0])
        found["the store made and opened"] = between(store[0], store[-1])
        found["from there until the night begins"] = between(store[-1], begun)
    else:
        found["until the night begins: Java, Spring, the store"] = between(measured["begun"], begun)
    found["until the first step begins"] = between(begun, spans[STEPS[0]][0])
    found |= {ENGLISH[step]: took for step, took in lengths(spans).items()}
    found["between steps"] = between(spans[STEPS[0]][0], spans[STEPS[-1]][1]) - sum(lengths(spans).values())
    found["after publishing"] = between(spans[STEPS[-1]][1], ended)
    found["the night"] = measured["wall"]
    return found


def opening(log):
    """When the night began, and when the store was heard of before."""
    store = []
    with open(log, encoding="utf-8") as lines:
        for line in lines:
            found = BEGUN_LINE.match(line)
            if found:
                return seconds(found[1]), store
            found = STORE_LINE.match(line)
            if found:
                store.append(seconds(found[1]))
    raise ValueError(f"no night begins in {log}")


def sampled(bench, build, inbox, folder, seen):
    """CPU and memory by what threads were at: of the first night in a process, and the medians of later ones."""
    if not (build.tree / "src/bench/java/org/disclosure/rollup/cli/WarmNights.java").exists():
        return
    classes = build.in_process(folder / "classes", [SAMPLED])
    work = folder / "sampled"
    shutil.rmtree(work, ignore_errors=True)
    try:
        told = timed([java(), *build.java_options(), *bench.asked.java_opts.split(), "-cp", classes, "org.disclosure.rollup.cli.SampledNights",
                      work, DAY, YEAR, inbox, NIGHTS], bench.environment, folder)["printed"]
    except Failed as failure:
        seen["failed"] = failure.reason
        return
    nights = [night.splitlines() for night in told.strip().split("\n\n")]
    walls = [[float(took) for took in night[0].split()] for night in nights]
    seen["wall"]["the same night in a process that has done four"] = statistics.median(wall for wall, _ in walls[WARMING:])
    by_name = [dict(taken(line) for line in night[1:]) for night in nights]
    for night, (_, cpu) in zip(by_name, walls):
        # compilers and collectors are no threads of Java's
        night[NATIVE] = max(0, cpu - sum(took for took, _ in night.values())), 0
        night[ALL] = cpu, sum(megabytes for _, megabytes in night.values())
    for what in dict.fromkeys(what for night in by_name for what in night):
        each = [night.get(what, (0, 0)) for night in by_name]
        seen["cpu"][what] = each[0], [statistics.median(values) for values in zip(*each[WARMING:])]


def taken(line):
    """What threads were at, with seconds of CPU and megabytes allocated."""
    seconds_of_cpu, megabytes, what = line.split(" ", 2)
    return what, (float(seconds_of_cpu), float(megabytes))


def told(seen):
    """Tables of the parts, a column a build."""
    names = list(seen)
    walls = list(dict.fromkeys(part for name in names for part in seen[name]["wall"]))
    yield "100 mixed, cold, by the program's log:"
    yield ""
    yield from table(["part", *(f"{name}, s" for name in names)],
                     [[part, *(shown(seen[name]["wall"].get(part)) for name in names)] for part in walls])
    yield "100 mixed, by what threads were at, the first night in a process and one that follows four:"
    yield ""
    most = {}
    for name in names:
        for what, (first, _) in seen[name]["cpu"].items():
            most[what] = max(first[0], most.get(what, 0))
    yield from table(["", *(f"{name}, {head}" for name in names for head in ("first, CPU s", "MB allocated", "later, CPU s", "MB allocated"))],
                     [[what, *(cell for name in names for cell in both(seen[name]["cpu"].get(what)))]
                      for what in sorted(most, key=lambda what: (what == ALL, -most[what]))])
    for name in names:
        if "failed" in seen[name]:
            yield f"{name}: failed: {seen[name]['failed']}"
            yield ""


def both(nights):
    """Cells of the first night and a later one."""
    return ["–"] * 4 if nights is None else [cell for cpu, megabytes in nights for cell in (f"{cpu:.2f}", f"{megabytes:.0f}")]


def shown(took):
    return "–" if took is None else f"{took:.2f}"
