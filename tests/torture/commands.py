# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that write, each with what it starts from and what it ends with."""
import os
from dataclasses import dataclass
from typing import Optional

import texts
from programs import counting, read_counts
from states import Collection

# Up to 200 changes are made in place, more by exchanging the folder.
BASE = 300
MANY = 240
FEW = 15
FILES = 25


@dataclass
class Command:
    """`before` is the collection to start from, None: nothing. The rest is found by a clean run."""
    name: str
    before: Optional[str]
    words: list
    old: dict
    new: dict
    calls: dict

    @property
    def removes(self):
        return self.words[0] == "remove"


class Commands:
    """The inputs and the collection that the commands start from, in a folder of their own."""

    def __init__(self, programs, folder):
        self.programs = programs
        self.folder = folder
        self.base = os.path.join(folder, "base")
        self.first = texts.write_lines(self.path("first.jsonl"), texts.articles("first", range(BASE)))
        self.files = texts.write_files(self.path("files"), range(FILES))
        self.must(Collection(programs, self.base).run(["add", self.first, self.files]), "add")
        self.old = Collection(programs, self.base).dump().articles
        self.table = [self.measured(*row) for row in self.rows()]

    def path(self, name):
        return os.path.join(self.folder, name)

    def rows(self):
        many = texts.articles("first", range(BASE - FEW, BASE), 1) + texts.articles("many", range(MANY))
        few = texts.articles("first", range(FEW), 2) + texts.articles("few", range(FEW))
        of_papers = " OR ".join(f'source:"paper {number}"' for number in range(texts.PAPERS - 2))
        return [
            ("create", None, ["add", self.first, self.files]),
            ("exchange", self.base, ["add", texts.write_lines(self.path("many.jsonl"), many)]),
            ("in place", self.base, ["add", texts.write_lines(self.path("few.jsonl"), few)]),
            ("rebuild", self.base, ["rebuild"]),
            ("compact", self.base, ["compact"]),
            ("remove few", self.base, ["remove", "--query", 'source:"paper 3"']),
            ("remove many", self.base, ["remove", "--query", of_papers]),
        ]

    def measured(self, name, before, words):
        """With the state after it, and how many calls of each kind it makes."""
        collection = Collection(self.programs, self.path("clean"))
        collection.copy_from(before)
        counts = self.path("counts")
        self.must(collection.run(words, variables=counting(self.programs.faults, counts)), name)
        state = collection.dump()
        if state.problem or collection.check() or collection.leftovers():
            raise SystemExit(f"torture: {name}: a clean run is not clean: {state.problem} {collection.check()} "
                             f"{collection.leftovers()}")
        collection.remove()
        return Command(name, before, words, self.old if before else {}, state.articles, read_counts(counts))

    @staticmethod
    def must(ended, what):
        if ended.code != 0:
            raise SystemExit(f"torture: {what}: exit {ended.code}: {ended.err}")
