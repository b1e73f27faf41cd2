# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that write, each with what it starts from and what it ends with."""
import os
from dataclasses import dataclass
from typing import Optional

import texts
from figures import OTHER
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
    variables: dict  # for every run of it
    refusal: str = ""  # why it could not be done even without a fault

    @property
    def may_vanish(self):
        """Where two names cannot be exchanged there is a moment without a collection; the next command ends it."""
        return "FAULT_NO_EXCHANGE" in self.variables

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
        add_many = ["add", texts.write_lines(self.path("many.jsonl"), many)]
        of_papers = " OR ".join(f'source:"paper {number}"' for number in range(texts.PAPERS - 2))
        return [
            ("create", None, ["add", self.first, self.files]),
            ("exchange", self.base, add_many),
            ("exchange by renaming", self.base, add_many, {"FAULT_NO_EXCHANGE": "1"}),
            ("in place", self.base, ["add", texts.write_lines(self.path("few.jsonl"), few)]),
            ("rebuild", self.base, ["rebuild"]),
            ("compact", self.base, ["compact"]),
            ("remove few", self.base, ["remove", "--query", 'source:"paper 3"']),
            ("remove many", self.base, ["remove", "--query", of_papers]),
        ]

    def measured(self, name, before, words, variables=None):
        """With the state after it, and how many calls of each kind it makes."""
        collection = Collection(self.programs, self.path("clean"))
        collection.copy_from(before)
        counts = self.path("counts")
        variables = variables or {}
        ended = collection.run(words, variables=variables | counting(self.programs.faults, counts))
        state = collection.dump()
        unclean = " ".join(filter(None, [state.problem, collection.check(), *collection.leftovers()]))
        collection.remove()
        command = Command(name, before, words, self.old if before else {}, state.articles, read_counts(counts),
                          variables)
        if ended.code != 0 or unclean:
            command.refusal = f"without any fault: exit {ended.code}: {ended.sentence} {unclean}"
        return command

    def able(self, rows):
        """Those that can be done at all; for the others a finding in their row of {name: row}."""
        for command in self.table:
            if command.refusal:
                rows[command.name].find(OTHER, command.refusal)
        return [command for command in self.table if not command.refusal]

    @staticmethod
    def must(ended, what):
        if ended.code != 0:
            raise SystemExit(f"torture: {what}: exit {ended.code}: {ended.err}")
