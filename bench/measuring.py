"""Processes that are measured, and what a night left behind: times of its steps, sums, sizes."""
import csv
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
YEAR, DAY = "2025", "2026-02-10"
STEPS = ["收件", "读取", "检查", "汇总", "发布"]
STEP_LINE = re.compile(r"^(\d\d:\d\d:\d\d\.\d{3}) (?:\w+ )?\d{4} 年：(" + "|".join(STEPS) + ")(开始|完成)")
DAY_SECONDS = 24 * 60 * 60
REASON = re.compile(r"^(?:原因：|Reason: ?)(.*)", re.MULTILINE)


class Failed(Exception):
    """A command that ended with another code than 0."""

    def __init__(self, command, code, printed):
        super().__init__(f"{' '.join(map(str, command))}\nended with {code}:\n{printed}")
        told = REASON.search(printed)
        lines = [line.strip() for line in printed.splitlines() if line.strip()]
        self.reason = told[1] if told else lines[0] if lines else f"ended with {code}"


def timed(command, environment, folder):
    """Runs a command: wall and CPU in seconds, the largest memory of one of its processes in MB, and the bytes that its own process wrote."""
    printed = folder / "printed.txt"
    printed.parent.mkdir(parents=True, exist_ok=True)
    with open(printed, "wb") as out:
        begun, clock = time.perf_counter(), seconds_of_day()
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.STDOUT, env=environment, cwd=folder)
        watch = CpuWatch(process.pid)
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        wall = time.perf_counter() - begun
        written = bytes_written(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        watch.end()
        process.returncode = os.waitstatus_to_exitcode(status)
    text = printed.read_text(encoding="utf-8", errors="replace")
    if process.returncode != 0:
        raise Failed(command, process.returncode, text)
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "rss": used.ru_maxrss / 1024, "written": written, "begun": clock,
            "printed": text, "watch": watch}


def bytes_written(pid):
    """Bytes that a process handed to the system for writing, wherever they went; an ended process still tells."""
    try:
        lines = pathlib.Path(f"/proc/{pid}/io").read_text().splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("wchar"))


class CpuWatch:
    """Looks at the CPU time of a process while it runs, to tell how many cores a part of the time kept busy."""

    def __init__(self, pid):
        self.stat = pathlib.Path(f"/proc/{pid}/stat")
        self.seen = []
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look)
        self.thread.start()

    def look(self):
        while not self.ended.wait(0.05):
            try:
                fields = self.stat.read_text().rpartition(")")[2].split()
            except OSError:
                return
            self.seen.append((seconds_of_day(), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")))

    def end(self):
        self.ended.set()
        self.thread.join()

    def cores(self, spans):
        """CPU time over time within these spans; 0 when they are too short to say."""
        cpu = wall = 0
        for begin, end in spans:
            within = [(at, used) for at, used in self.seen if begin <= at <= end]
            if len(within) > 1:
                wall += within[-1][0] - within[0][0]
                cpu += within[-1][1] - within[0][1]
        return cpu / wall if wall else 0


def java(tool="java"):
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/{tool}" if home else tool


def say(words):
    print(words, file=sys.stderr, flush=True)


def link(source, target):
    """The same folder again; files are links, for a night never writes into what it received."""
    shutil.copytree(source, target, copy_function=os.link)


def change(inbox, others):
    """Puts these reports in the place of those that the same units have sent."""
    for file in sorted((others / "inbox" / YEAR).iterdir()):
        for old in (inbox / YEAR).glob(file.name.split("_")[0] + "_*"):
            old.unlink()
        os.link(file, inbox / YEAR / file.name)


def size_of(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def sums_of(folder):
    with open(folder / "summary.csv", encoding="utf-8-sig", newline="") as lines:
        return {line["cell"]: float(line["value"] or 0) for line in csv.DictReader(lines)}


def other_sums(sums, expected):
    """Cells with other sums than expected, and both."""
    return {code: (sums.get(code), value) for code, value in expected.items() if abs((sums.get(code) or 0) - value) > 0.005}


def compare(sums, expected, who):
    wrong = other_sums(sums, expected)
    if wrong:
        sys.exit(f"{who} came to other sums than expected: {wrong}")


def seconds_of_day(moment=None):
    now = time.time() if moment is None else moment
    day = time.localtime(now)
    return day.tm_hour * 3600 + day.tm_min * 60 + day.tm_sec + now % 1


def seconds(clock):
    """Seconds of the day that a line of the log names."""
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def steps(log, before):
    """When each step began and ended, in seconds of the day, as the program's log of this night tells."""
    times = {}
    with open(log, encoding="utf-8") as lines:
        lines.seek(before)
        for line in lines:
            found = STEP_LINE.match(line)
            if found:
                at = seconds(found[1])
                times[found[2]] = (at, at) if found[3] == "开始" else (times[found[2]][0], at)
    return times


def lengths(times):
    return {step: (end - begin) % DAY_SECONDS for step, (begin, end) in times.items()}
