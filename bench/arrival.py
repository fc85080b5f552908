"""One report arrives while `schedule` runs: how long until the outputs are right again."""
import os
import re
import statistics
import subprocess
import time

from measuring import DAY_SECONDS, YEAR, seconds, seconds_of_day
from telling import table

# both builds look at the inbox when their timetable says so
EVERY_SECOND = "* * * * * *"
LONGEST = 180
QUIET = 3
COLLECT_LINE = re.compile(r"^(\d\d:\d\d:\d\d\.\d{3}) \d{4} 年：收件开始")


def measure(bench, side):
    """Seconds from a file's arrival, and from the look that noticed it, until the outputs are swapped; medians."""
    if "--cron" not in side.build.options("schedule"):
        return {"failed": "no schedule --cron"}
    size, asked = bench.asked.arrivals, bench.asked
    source = bench.set_of("mixed", size)
    others = bench.samples(asked.sets / f"{source.name}-arrived-{asked.repeat}", "mixed", asked.repeat, asked.seed + 1)
    side.begin(source, "mixed", size)
    printed = side.folder / "schedule.txt"
    with open(printed, "wb") as out:
        schedule = subprocess.Popen([side.build.launcher, "schedule", "--cron", EVERY_SECOND, "--inbox", side.inbox, "--out", side.folder / "out",
                                     "--data", side.folder / "data"], stdout=out, stderr=subprocess.STDOUT, env=bench.environment)
    try:
        manifest = side.folder / "out" / YEAR / "manifest.json"
        if not swapped(manifest, None, schedule):
            return {"failed": "no first night: " + printed.read_text(encoding="utf-8", errors="replace").strip().split("\n")[0]}
        found = []
        for file in sorted((others / "inbox" / YEAR).iterdir()):
            time.sleep(QUIET)
            took = arrive(side, file, manifest, schedule)
            if not took:
                return {"failed": "the outputs were not written again"}
            found.append(took)
    finally:
        schedule.terminate()
        schedule.wait()
    return {"arrived": statistics.median(each[0] for each in found), "noticed": statistics.median(each[1] for each in found)}


def arrive(side, file, manifest, schedule):
    """Puts a unit's other report in the place of the one it sent."""
    before = identity(manifest)
    incoming = side.folder / file.name
    os.link(file, incoming)
    earlier = set((side.inbox / YEAR).glob(file.name.split("_")[0] + "_*"))
    begun = time.time()
    os.replace(incoming, side.inbox / YEAR / file.name)
    for old in earlier - {side.inbox / YEAR / file.name}:
        old.unlink()
    ended = swapped(manifest, before, schedule)
    if not ended:
        return None
    noticed = looks(side.folder / "data/logs", seconds_of_day(ended))
    return ended - begun, (seconds_of_day(ended) - noticed) % DAY_SECONDS


def looks(logs, until):
    """When the last look at the inbox began before this moment."""
    newest = max(logs.iterdir(), key=lambda log: log.stat().st_mtime)
    found = [seconds(line[1]) for line in map(COLLECT_LINE.match, newest.read_text(encoding="utf-8").splitlines()) if line]
    return max(at for at in found if at <= until)


def swapped(manifest, before, schedule):
    """The moment at which another manifest lies there; None if it never comes."""
    for _ in range(LONGEST * 200):
        now = identity(manifest)
        if now and now != before:
            return time.time()
        if schedule.poll() is not None:
            return None
        time.sleep(0.005)
    return None


def identity(manifest):
    try:
        found = manifest.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns


def told(size, arrived):
    rows = [[name, f"failed: {each['failed']}", "–"] if "failed" in each else [name, f"{each['arrived']:.2f}", f"{each['noticed']:.2f}"]
            for name, each in arrived.items()]
    yield f"One report arrives at {size} units while `schedule` runs and looks every second:"
    yield ""
    yield from table(["", "from its arrival to the outputs, s", "from the look that noticed it, s"], rows)
