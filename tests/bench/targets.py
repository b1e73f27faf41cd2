# SPDX-License-Identifier: GPL-3.0-or-later
"""What is aimed at, beside what was measured."""
from dataclasses import dataclass
from typing import Callable

import cold
from engines import FTS5, LACUNA, LUCENE, SCRIPTINDEX, XAPIAN
from queries import KINDS
from warm import ALL_SEARCHES


@dataclass(frozen=True)
class Target:
    """`measure` takes all results; a KeyError says that something was not measured."""
    name: str
    relation: str  # "<=" or ">="
    limit: float
    measure: Callable

    def is_met(self, value):
        return value <= self.limit if self.relation == "<=" else value >= self.limit


def indexing(figure, over, under):
    return lambda results: results["indexing"][over][figure] / results["indexing"][under][figure]


def cold_ratio(figure, program, peer):
    return lambda results: results["cold"][program][figure] / results["cold"][peer][figure]


def warm(results, mode, engine, kind, figure):
    return results["warm"][mode][engine][kind][figure]


def warm_ratio(mode, peer, figure, *kinds):
    """The worst of the kinds."""
    return lambda results: max(warm(results, mode, LACUNA, kind, figure) / warm(results, mode, peer, kind, figure)
                               for kind in kinds)


def slowest(mode, *kinds):
    return lambda results: max(warm(results, mode, LACUNA, kind, "p50_ms") for kind in kinds)


def kinds_of(*tasks):
    return [kind.name for kind in KINDS if kind.task in tasks]


def grown(figure):
    return lambda results: results["growth"]["large"][figure] / results["growth"]["small"][figure]


def changes(results):
    return results["incremental"]


def cost_of_adding(results):
    """Of 1%, as part of the full build: of time or of CPU, whichever is more."""
    figures = changes(results)
    return max(figures["add_1%_wall_s"] / figures["build_wall_s"], figures["add_1%_cpu_s"] / figures["build_cpu_s"])


# THE TABLE.
TARGETS = (
    Target("indexing, CPU, of Lucene's", "<=", 0.6, indexing("cpu_s", LACUNA, LUCENE)),
    Target("indexing, times faster than scriptindex", ">=", 5, indexing("wall_s", SCRIPTINDEX, LACUNA)),
    Target("database, of scriptindex's", "<=", 0.42, indexing("size_mb", LACUNA, SCRIPTINDEX)),
    Target("indexing, MB/s of the collection beside", ">=", 0.6, lambda results: results["beside"]["ratio"]),
    Target("indexing, time of ten times the articles", "<=", 11.5, grown("build_wall_s")),
    Target("adding one article, ms of CPU", "<=", 60, lambda results: changes(results)["add_one_cpu_s"] * 1000),
    Target("unchanged folder, files/s", ">=", 50_000, lambda results: results["unchanged folder"]["files_per_s"]),
    Target("adding 1%, of the full build", "<=", 0.03, cost_of_adding),
    Target("reading again, written of what changed", "<=", 1, lambda results: changes(results)["written_of_changed"]),
    Target("cold search, p50, of quest's", "<=", 1.2, cold_ratio("p50_ms", cold.PLAIN, cold.QUEST_OURS)),
    Target("cold search, p90, of sqlite3's", "<=", 0.15, cold_ratio("p90_ms", cold.PLAIN, cold.SQLITE)),
    Target("cold search, two facets, p50, of quest's", "<=", 2, cold_ratio("p50_ms", cold.FACETS, cold.QUEST_OURS)),
    Target("warm search, p50, of Lucene's", "<=", 0.5, warm_ratio("snippets", LUCENE, "p50_ms", ALL_SEARCHES)),
    Target("warm search, p99, of Lucene's", "<=", 1, warm_ratio("snippets", LUCENE, "p99_ms", ALL_SEARCHES)),
    Target("warm search, p50, of FTS5's, worst kind", "<=", 1,
           warm_ratio("snippets", FTS5, "p50_ms", *kinds_of("search"))),
    Target("warm search, p99, of FTS5's, worst kind", "<=", 1,
           warm_ratio("snippets", FTS5, "p99_ms", *kinds_of("search"))),
    Target("snippet of 5 kB, ms, slowest language", "<=", 0.1,
           lambda results: max(results["micro"][f"snippet/{language}"]["us"]
                               for language in ("English", "Chinese", "Arabic")) / 1000),
    Target("queries/s of two threads, of one's", ">=", 1.7, lambda results: results["throughput"][LACUNA]["gain"]),
    Target("two facets, p50, of two match spies', worst", "<=", 0.5,
           warm_ratio("match", XAPIAN, "p50_ms", *kinds_of("facets"))),
    Target("two facets, one word, p50, of match spies'", "<=", 0.25,
           warm_ratio("match", XAPIAN, "p50_ms", "facets, common word")),
    Target("two facets, everything, p50, ms", "<=", 2, slowest("match", "facets, everything")),
    Target("timeline, p50, of a match spy's, worst", "<=", 0.5,
           warm_ratio("match", XAPIAN, "p50_ms", *kinds_of("timeline"))),
    Target("by date, p50, of sorting by value, worst", "<=", 0.5,
           warm_ratio("match", XAPIAN, "p50_ms", *kinds_of("by-date"))),
)


def outcomes(results):
    """(target, measured or None, "met", "missed" or "not measured"), in the order of the table."""
    for target in TARGETS:
        try:
            value = target.measure(results)
        except KeyError:
            yield target, None, "not measured"
            continue
        yield target, value, "met" if target.is_met(value) else "missed"
