"""Tables in Markdown, and the machine that was measured on."""
import datetime
import os
import platform
import subprocess

from measuring import java


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    release = subprocess.run([java(), "-version"], capture_output=True, text=True).stderr.splitlines()
    return (f"{os.cpu_count()} cores ({model}), {memory:.0f} GB, {platform.system()} {platform.release()}, "
            f"{release[1] if len(release) > 1 else '?'}, Python {platform.python_version()}")


def heading(asked):
    yield f"{datetime.date.today()}, {machine()}; load {os.getloadavg()[2]:.1f}; medians of {asked.repeat}"
    yield f"seed {asked.seed}, {asked.error_rate:.0%} of the reports faulty" + (f", `{asked.java_opts}`" if asked.java_opts else "")
    yield ""


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" + "---:|" * (len(head) - 1)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""
