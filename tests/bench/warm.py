# SPDX-License-Identifier: GPL-3.0-or-later
"""How long an answer takes in a process that runs already, by kind of query, in each engine."""
import os
import subprocess
import sys

from engines import FTS5, LACUNA, LUCENE, XAPIAN
from figures import latencies, medians_of
from queries import SEARCHES, write

CLOCKS = ("wall", "cpu")  # columns of the programs, after the kind
MODES = ("match", "snippets")
ALL_SEARCHES = "all searches"


class WarmSearches:
    """Runs the engines' programs on the same two files of queries."""

    def __init__(self, programs, databases, facets, queries, settings):
        warming, timed = queries
        self.clock, self.warming_s = settings
        self.programs = programs
        self.databases = databases
        self.facets = ",".join(facets)
        self.timed = timed
        self.answers = {}  # of each engine: results, articles counted, bytes of snippets
        self.warming_file = write(warming, os.path.join(databases.work, "warming.tsv"))
        self.timed_file = write(timed, os.path.join(databases.work, "queries.tsv"))

    def program(self, engine):
        """The beginning of the command of an engine. A JVM wants long warming."""
        if engine == LUCENE:
            return self.programs.java("LuceneWarm", f"-Dbench.warming_s={self.warming_s}")
        return [self.programs.of_bench("warm_" + engine)]

    def run(self, engine, mode, *threads):
        database = self.databases.path(LACUNA if engine == XAPIAN else engine)
        command = [*self.program(engine), database, self.facets, mode, self.warming_file,
                   self.timed_file, *threads]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"bench: {' '.join(command)} failed\n{done.stderr[-2000:]}")
        return done.stdout.splitlines()

    def seconds(self, engine, mode):
        """Of each query, in their order. Notes what was answered."""
        rows = [[int(column) for column in line.split("\t")[1:]] for line in self.run(engine, mode)]
        self.answers[engine] = [sum(row[column] for row in rows) for column in (2, 3, 4)]
        return [row[CLOCKS.index(self.clock)] / 1e9 for row in rows]

    def measure(self, engines, rounds):
        """{mode: {engine: {kind: percentiles}}}; the engines take turns."""
        result = {}
        for mode in MODES:
            times = {engine: [] for engine in engines}
            for _ in range(rounds):
                for engine in engines:
                    times[engine].append(self.seconds(engine, mode))
            result[mode] = {engine: self.by_kind(medians_of(rounds_of)) for engine, rounds_of in times.items()}
        return result

    def by_kind(self, seconds):
        kinds = {}
        for query, took in zip(self.timed, seconds):
            kinds.setdefault(query.kind.name, []).append(took)
        searches = [took for name in SEARCHES for took in kinds.get(name, ())]
        return {kind: latencies(times) for kind, times in {ALL_SEARCHES: searches, **kinds}.items()}

    def throughput(self, engines, rounds):
        """Queries a second with one and with two threads, snippets included: {engine: {threads: rate}}."""
        best = {engine: {1: 0.0, 2: 0.0} for engine in engines}
        for _ in range(rounds):
            for engine in engines:
                for threads in (1, 2):
                    seconds = float(self.run(engine, "snippets", str(threads))[0])
                    best[engine][threads] = max(best[engine][threads], len(self.timed) / seconds)
        return {engine: {**rates, "gain": rates[2] / rates[1]} for engine, rates in best.items()}


def engines_of(with_peers):
    return [LACUNA, XAPIAN, LUCENE, FTS5] if with_peers else [LACUNA, XAPIAN]
