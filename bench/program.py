"""Builds of the program: packaged from a tree of sources or from a commit, and installed as an office does it."""
import hashlib
import re
import shutil
import subprocess
import sys
import zipfile

from measuring import HOME, java, say

ZIP = "target/disclosure-rollup-*.zip"
IN_PROCESS = "src/bench/java/org/disclosure/rollup/cli"


class Program:
    """An installed program and the tree that it was built from."""

    def __init__(self, name, tree, installed):
        self.name = name
        self.tree = tree
        shutil.rmtree(installed, ignore_errors=True)
        with zipfile.ZipFile(sorted(tree.glob(ZIP))[-1]) as packed:
            packed.extractall(installed)
        self.launcher = next(installed.rglob("rollup"))
        self.launcher.chmod(0o755)
        self.home = self.launcher.parent

    def options(self, command):
        """The options that this build knows for a command; none if it does not know the command."""
        told = subprocess.run([self.launcher, command, "--help"], capture_output=True, text=True, cwd=self.home)
        return set(re.findall(r"--[a-z-]+", told.stdout)) if told.returncode == 0 else set()

    def generator(self):
        """Digest of what makes reports."""
        sources = [*self.tree.glob("src/main/java/**/practice/**/*.java"), *self.tree.glob("src/main/resources/practice/*")]
        return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(sources))).hexdigest()[:8]

    def in_process(self, folder, more=()):
        """Class path on which nights can be run in a process of the bench's own: the program as it is installed, and what calls it."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        libraries = f"{self.home / 'disclosure-rollup.jar'}:{self.home / 'lib'}/*"
        sources = [self.tree / IN_PROCESS / "WarmNights.java", *more]
        subprocess.run([java("javac"), "-nowarn", "-proc:none", "-encoding", "UTF-8", "-d", folder, "-cp", libraries, *sources], check=True,
                       stdout=sys.stderr)
        # the jar names its libraries itself; first in the path, as it is when the archive of its classes is made
        return f"{self.home / 'disclosure-rollup.jar'}:{folder}"

    def java_options(self):
        """What the launcher gives to Java, and the archive of classes."""
        archive = self.home / "lib/start.jsa"
        return [f"@{self.home / 'lib/java.options'}"] + ([f"-XX:SharedArchiveFile={archive}"] if archive.exists() else [])


def package(tree, maven, offline):
    say(f"packaging {tree.name}")
    command = [*maven.split(), "-B", "-q", "-DskipTests", "package"]
    return subprocess.run(command[:-1] + ["-o", "package"] if offline else command, cwd=tree, stdout=sys.stderr).returncode == 0


def of_tree(maven, anew):
    """This build, packaged if its sources are newer."""
    packed = sorted(HOME.glob(ZIP))
    newest = max(path.stat().st_mtime for path in [HOME / "pom.xml", *HOME.glob("src/main/**/*")])
    if (anew or not packed or packed[-1].stat().st_mtime < newest) and not package(HOME, maven, False):
        sys.exit("this build cannot be packaged")
    return Program("this build", HOME, HOME / "target/bench/program")


def of_commit(commit, maven):
    """The build of a commit of this repository, packaged once in a clone of its own."""
    def git(*words, at=HOME):
        return subprocess.run(["git", *words], cwd=at, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()

    whole = git("rev-parse", "--verify", f"{commit}^{{commit}}")
    short = whole[:9]
    tree = HOME / "target/bench/against" / short
    if not (tree / "pom.xml").exists():
        shutil.rmtree(tree, ignore_errors=True)
        git("clone", "-q", "--shared", "--no-checkout", str(HOME), str(tree))
        git("checkout", "-q", "--detach", whole, at=tree)
    # without the network if all parts are there, else with it
    if not list(tree.glob(ZIP)) and not package(tree, maven, True) and not package(tree, maven, False):
        sys.exit(f"{commit} cannot be packaged")
    return Program(commit, tree, HOME / "target/bench/against" / f"{short}-program")
