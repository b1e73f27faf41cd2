# SPDX-License-Identifier: GPL-3.0-or-later
"""What a collection holds, whether it is sound, and what lies beside it."""
import hashlib
import json
import os
import re
import shutil
from dataclasses import dataclass
from typing import Optional

MOMENT = re.compile(r"(?m)^ingested=.*$")


def digest(record):
    """Of all of an article but the moment it was taken in."""
    record = dict(record, lacuna=MOMENT.sub("", record["lacuna"]))
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:16]


def parse_dump(text):
    """{id: digest}, or None if the text is no dump."""
    found = {}
    try:
        for line in text.splitlines():
            record = json.loads(line)
            name = re.search(r"(?m)^id=([0-9a-f]{16})$", record["lacuna"])[1]
            if name in found:
                return None
            found[name] = digest(record)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return found


@dataclass
class State:
    """`articles` is None where they cannot be had; `problem` says why, or what is wrong."""
    articles: Optional[dict]
    problem: str = ""


class Collection:
    """A folder of a collection, and what may be found beside it."""

    def __init__(self, programs, path):
        self.programs = programs
        self.path = path

    def exists(self):
        return os.path.exists(os.path.join(self.path, "iamglass"))

    def remove(self):
        """With all that lies beside it."""
        folder, name = os.path.split(self.path)
        for entry in os.listdir(folder):
            if entry == name or entry.startswith(name + "."):
                shutil.rmtree(os.path.join(folder, entry), ignore_errors=True)

    def copy_from(self, other):
        self.remove()
        if other is not None:
            shutil.copytree(other, self.path)

    def run(self, command, **more):
        """A command of lacuna-index: its name, then its arguments."""
        return self.programs.run_index(command[0], "-d", self.path, *command[1:], **more)

    def search(self, *words, **more):
        return self.programs.run_search("-d", self.path, *words, **more)

    def dump(self):
        if not self.exists():
            return State({})
        ended = self.run(["dump"])
        if ended.code != 0 or ended.has_crashed:
            return State(None, f"dump: exit {ended.code}: {ended.sentence}")
        articles = parse_dump(ended.out)
        return State(articles, "" if articles is not None else "dump: no articles, or one of them twice")

    def check(self):
        """Empty if `check` finds it sound, else what it said."""
        if not self.exists():
            return ""
        ended = self.run(["check"])
        return "" if ended.code == 0 and not ended.has_crashed else f"check: exit {ended.code}: {ended.sentence}"

    def count(self, *query):
        """How many articles a search finds with their versions, -1 if it fails."""
        ended = self.search(*query, "--versions", "all", "--view", "count")
        return int(ended.out) if ended.code in (0, 1) and ended.out.strip().isdigit() else -1

    def leftovers(self):
        """What a command that was done should not have left."""
        folder, name = os.path.split(self.path)
        beside = [entry for entry in os.listdir(folder) if entry.startswith(name + ".")]
        inside = [entry for entry in os.listdir(self.path) if entry.endswith((".new", ".tmp"))]
        return sorted(beside + inside)
