# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the programs are that are measured, and how they are made."""
import glob
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# The parts of Lucene 8 that our programs use.
LUCENE_JARS = ("core", "analyzers-common", "highlighter", "memory", "queries")


class Programs:
    """Paths of all programs; `ours` may point to another build of Lacuna's two."""

    def __init__(self, ours=None):
        self.folder = os.path.join(ROOT, "build", "bench", "bin")
        ours = ours or self.folder
        self.index = os.path.join(ours, "lacuna-index")
        self.search = os.path.join(ours, "lacuna-search")
        self.classes = os.path.join(ROOT, "build", "bench", "lucene")

    def of_bench(self, name):
        return os.path.join(self.folder, name)

    def java(self, program, *options):
        """The beginning of the command that runs one of our Java programs."""
        return ["java", "-Xmx1g", *options, "-cp", ":".join([self.classes, *lucene_jars()]), program]


def lucene_jars():
    """The jars of Lucene 8 that Debian installs, whatever their minor version."""
    jars = []
    for part in LUCENE_JARS:
        found = sorted(glob.glob(f"/usr/share/java/lucene-{part}-8*.jar"))
        if not found:
            sys.exit(f"bench: lucene-{part}-8*.jar is missing: scripts/setup bench")
        jars.append(found[-1])
    return jars


def build(programs, with_peers):
    """Installs packages that are missing and builds what is not built yet. Silent if all goes well."""
    run([os.path.join(ROOT, "scripts", "setup"), "bench"])
    run(["cmake", "--preset", "bench"])
    run(["cmake", "--build", "--preset", "bench"])
    if with_peers:
        compile_java(programs)


def compile_java(programs):
    shutil.rmtree(programs.classes, ignore_errors=True)
    sources = sorted(glob.glob(os.path.join(HERE, "lucene", "*.java")))
    run(["javac", "-Xlint:all", "-Werror", "-cp", ":".join(lucene_jars()), "-d", programs.classes, *sources])


def run(command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(command[:3])} failed\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
