# SPDX-License-Identifier: GPL-3.0-or-later
"""One process, one query, ten results: how long until a program that was not running has answered."""
from engines import FTS5, LACUNA, LUCENE, SCRIPTINDEX
from figures import latencies, medians_of
from queries import COLD_FORMS

BARE, PLAIN, FACETS = "bare process", "lacuna-search", "lacuna-search, two facets"
QUEST_OURS, QUEST_THEIRS = "quest on lacuna's", "quest on scriptindex's"
SQLITE, JAVA = "sqlite3 with snippet()", "LuceneCold"
JAVA_QUERIES = 10  # a JVM takes long to start


def fts5_sql(query):
    """What a user of the command line of SQLite would write."""
    words = [f'"{word}"' for word in query.words]
    match = {"or": " OR ", "phrase": " + "}.get(query.kind.form, " AND ").join(words)
    return (f"SELECT id, title, snippet(article, -1, '[', ']', '…', 32) FROM article WHERE article MATCH '{match}' "
            "ORDER BY rank LIMIT 10")


def quest(database, stemmer):
    options = ["quest", "-d", database, "--msize=10", "--default-op=and", f"--stemmer={stemmer}"]
    return lambda query: [*options, query.text()]


def variants(programs, databases, facets, with_peers):
    """THE TABLE: the command of each program for a query."""
    ours = databases.path(LACUNA)
    search = [programs.search, "-d", ours]
    counting = [word for facet in facets for word in ("--facet", facet)]
    table = {
        BARE: lambda query: ["/bin/true"],
        PLAIN: lambda query: [*search, query.text()],
        FACETS: lambda query: [*search, *counting, query.text()],
        QUEST_OURS: quest(ours, "none"),
        QUEST_THEIRS: quest(databases.path(SCRIPTINDEX), "english"),
    }
    if with_peers:
        table[SQLITE] = lambda query: ["sqlite3", "-readonly", databases.path(FTS5), fts5_sql(query)]
    return table


def measure(launcher, table, queries, rounds, clock):
    """Percentiles by program over the queries. The programs take turns, query by query."""
    queries = [query for query in queries if query.kind.task == "search" and query.kind.form in COLD_FORMS]
    commands = [command(query) for query in queries for command in table.values()]
    times = {name: [] for name in table}
    for _ in range(rounds):
        taken = [each.on(clock) for each in launcher.run_all(commands)]
        for place, name in enumerate(table):
            times[name].append(taken[place::len(table)])
    return {name: latencies(medians_of(rounds_of), (50, 90)) for name, rounds_of in times.items()}


def measure_java(launcher, programs, databases, queries, clock):
    """A plain JVM, only a few times."""
    some = [query for query in queries if query.kind.task == "search"][::5][:JAVA_QUERIES]
    command = [*programs.java("LuceneCold"), databases.path(LUCENE)]
    taken = launcher.run_all([[*command, query.line().replace("\t", "|")] for query in some])
    return {JAVA: latencies([each.on(clock) for each in taken], (50, 90))}
