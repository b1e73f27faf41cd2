# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs our programs, with or without a library that makes calls fail, and says how they ended."""
import os
import re
import signal
import subprocess
from dataclasses import dataclass
from typing import Optional

LOCKED = 75
HANG_S = 120
KILLED = -signal.SIGKILL

# What a sanitizer or the guard against faults prints of a program that would have died.
REPORT = re.compile(r"ERROR: (Address|Leak|Undefined\w+)Sanitizer|runtime error: |WARNING: ThreadSanitizer")
CAUGHT_FAULT = "stopped by a fault"
# A fault that the guard catches in other builds; under a sanitizer it has no handler.
UNGUARDED = re.compile(r"AddressSanitizer: (SEGV|BUS|FPE|ILL|ABRT)")
# What a sanitizer's report comes to, and the functions of ours and of Xapian that it was in.
SUMMARY = re.compile(r"^SUMMARY: .*", re.MULTILINE)
FRAME = re.compile(r"^ +#\d+ 0x[0-9a-f]+ in ((?:lacuna|Xapian)::[\w:~+=<>-]+)", re.MULTILINE)
FRAMES = 3
TIMES = re.compile(r'"took_ms": ?[0-9.]+|\([0-9.]+ ms\)')


@dataclass
class Ended:
    """`code` is negative for a signal, None for a program that did not end."""
    code: Optional[int]
    out: str
    err: str

    @property
    def has_hung(self):
        return self.code is None

    @property
    def has_crashed(self):
        """A signal, a sanitizer's report, or a fault that was caught."""
        return not self.has_hung and (self.code < 0 or CAUGHT_FAULT in self.err or bool(REPORT.search(self.err)))

    @property
    def has_crashed_unguarded(self):
        """As has_crashed; that the guard turned a fault into an exit is allowed for damaged collections."""
        if self.has_hung or CAUGHT_FAULT in self.err or UNGUARDED.search(self.err):
            return False
        return self.has_crashed

    @property
    def answer(self):
        """What was answered, without the time it took."""
        return self.code, TIMES.sub("", self.out)

    @property
    def sentence(self):
        """The first line of standard error, or what a sanitizer's report comes to."""
        summary = SUMMARY.search(self.err)
        if not summary:
            return self.err.strip().split("\n", 1)[0][:200]
        return summary[0][:200] + "".join(f" < {name}" for name in FRAME.findall(self.err)[:FRAMES])


class Programs:
    """The programs of one build."""

    def __init__(self, folder, faults, memory_faults=None):
        self.index = os.path.join(folder, "lacuna-index")
        self.search = os.path.join(folder, "lacuna-search")
        self.faults = faults
        self.memory_faults = memory_faults
        options = [os.environ.get("ASAN_OPTIONS", ""), "verify_asan_link_order=0", "detect_leaks=0"]
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1",
                                ASAN_OPTIONS=":".join(part for part in options if part))

    def run(self, command, variables=None, text=None, timeout=HANG_S):
        environment = dict(self.environment, **(variables or {}))
        with subprocess.Popen(command, stdin=subprocess.PIPE if text is not None else subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
            try:
                out, err = process.communicate(text, timeout=timeout)
                code = process.returncode
            except subprocess.TimeoutExpired:
                process.kill()
                out, err = process.communicate()
                code = None
        return Ended(code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))

    def run_index(self, *words, **more):
        return self.run([self.index, *map(str, words)], **more)

    def run_search(self, *words, **more):
        return self.run([self.search, *map(str, words)], **more)


KINDS = ("write", "sync", "truncate", "create", "rename", "unlink", "mkdir", "link", "map", "read", "look",
         "memory")
CHANGING = KINDS[:8]


def fault(library, action, calls, at, error=0, lasting=False):
    """The variables for a call that fails, or at which the process dies; tests/faults/README.md has them all."""
    return {"LD_PRELOAD": library, "FAULT_ACTION": action, "FAULT_CALLS": calls, "FAULT_AT": str(at),
            "FAULT_ERRNO": str(error), "FAULT_TIMES": "always" if lasting else "once"}


def counting(library, path):
    """The variables for counting calls into the file `path`."""
    return {"LD_PRELOAD": library, "FAULT_COUNTS": path}


def read_counts(path):
    """{kind: calls} of a file of counters, which is removed."""
    with open(path, "rb") as file:
        numbers = memoryview(file.read()).cast("Q")
    os.remove(path)
    return dict(zip(KINDS, numbers))
