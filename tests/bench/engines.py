# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that are measured: how each indexes, and how each answers one query."""
import os
import shutil
from dataclasses import dataclass
from typing import Callable

LACUNA, SCRIPTINDEX, LUCENE, FTS5 = "lacuna", "scriptindex", "lucene", "fts5"
XAPIAN = "xapian"  # searches our collections by Xapian's own means

# What scriptindex is told about the fields: words with positions, dates, and values for facets.
SCRIPT = """id : boolean=Q unique=Q
title : index=S field=caption
title : index
body : index field=body
date : boolean=D value=10 field
source : boolean=XSRC value=13 field
agency : boolean=XAGENCY value=14 field
byline : boolean=XBY value=18 field
"""


@dataclass(frozen=True)
class Engine:
    """`index` gives the command that indexes articles into a database."""
    name: str
    index: Callable
    is_peer: bool = True


class Databases:
    """Where each engine keeps its database below the work directory."""

    def __init__(self, work):
        self.work = work
        self.script = os.path.join(work, "index.script")
        with open(self.script, "w", encoding="utf-8") as out:
            out.write(SCRIPT)

    def path(self, engine):
        return os.path.join(self.work, "db-" + engine)

    def remove(self, engine):
        path = self.path(engine)
        if os.path.isfile(path):
            os.remove(path)
        shutil.rmtree(path, ignore_errors=True)


def engines(programs, databases, with_peers):
    """THE TABLE of those that index."""
    threads = str(os.cpu_count())
    table = (
        Engine(LACUNA, lambda articles, db: [programs.index, "add", "-d", db, articles.jsonl], False),
        Engine(SCRIPTINDEX, lambda articles, db: ["scriptindex", db, databases.script, articles.script], False),
        Engine(LUCENE, lambda articles, db: [*programs.java("LuceneIndex"), db, articles.plain, threads]),
        Engine(FTS5, lambda articles, db: [programs.of_bench("index_fts5"), db, articles.plain]),
    )
    return [engine for engine in table if with_peers or not engine.is_peer]
