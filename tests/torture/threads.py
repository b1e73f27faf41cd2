# SPDX-License-Identifier: GPL-3.0-or-later
"""The pipeline under ThreadSanitizer: the indexer's tests, and samples added by several threads."""
import os
import re

from figures import OTHER, SIGNAL, Row
from programs import Programs
from states import Collection

REPORT = re.compile(r"WARNING: ThreadSanitizer: (.*)")
JOBS = "4"
LONG_S = 1200


def measure(torture):
    if torture.thread_programs is None:
        return []
    row = Row("run under ThreadSanitizer")
    folder = torture.folder("threads")
    suppressions = os.path.join(torture.source, "tests", "faults", "tsan.supp")
    variables = {"TSAN_OPTIONS": f"suppressions={suppressions}"}
    programs = Programs(torture.thread_programs, None)
    samples = os.path.join(torture.source, "corpus", "samples")
    for number in range(torture.scale.thread_runs):
        collection = Collection(programs, os.path.join(folder, f"c{number}"))
        for words in (["add", "--jobs", JOBS, samples], ["add", "--jobs", JOBS, samples], ["rebuild"], ["compact"]):
            note(row, collection.run(words, variables=variables, timeout=LONG_S), words[0])
    tests = os.path.join(torture.thread_programs, "indexer_tests")
    if os.path.exists(tests):
        note(row, programs.run([tests], variables=variables, timeout=LONG_S), "indexer_tests")
    return [row]


def note(row, ended, what):
    row.count()
    reports = REPORT.findall(ended.err + ended.out)
    for report in reports:
        row.find(OTHER, what, report)
    # Some samples may be refused; a report is exit 66.
    if not reports and ended.code not in (0, 1):
        row.find(SIGNAL, what, f"exit {ended.code}: {ended.sentence}")
