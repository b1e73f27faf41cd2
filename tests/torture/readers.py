# SPDX-License-Identifier: GPL-3.0-or-later
"""Readers beside writers: some articles never change, others come and go in groups; every answer is of one moment."""
import json
import os
import threading
import time

import texts
from figures import LOST, OTHER, WRONG, Row
from programs import LOCKED
from states import Collection, parse_dump

CONSTANT = 300
GROUPS = {**{f"group {number}": 15 for number in range(6)}, "big group": 230}
READERS = 3
WRITERS = 2
EVERY_SOURCE = 100


class Archive:
    """The collection that is read and written, and what was found."""

    def __init__(self, torture, folder):
        self.seed = torture.random("readers").getrandbits(32)
        self.collection = Collection(torture.programs, os.path.join(folder, "c"))
        self.random = torture.random
        first = texts.write_lines(os.path.join(folder, "first.jsonl"), texts.articles("first", range(CONSTANT)))
        if self.collection.run(["add", first]).code != 0:
            raise SystemExit("torture: cannot make a collection")
        self.inputs = {}
        for name, size in GROUPS.items():
            items = texts.articles(name.replace(" ", "-"), range(size), source=name)
            self.inputs[name] = texts.write_lines(os.path.join(folder, name.replace(" ", "-") + ".jsonl"), items)
        self.until = time.monotonic() + torture.scale.reading_s
        self.rows = {kind.__name__: Row(f"beside writers: {kind.__name__.replace('_', ' ')}") for kind in READING}
        self.writing = Row("writers beside readers")

    def is_over(self):
        return time.monotonic() > self.until


def is_whole(size, values):
    """Whether the counts by source are those of one moment."""
    constant = sum(count for name, count in values.items() if name.startswith("Paper"))
    groups = {name: count for name, count in values.items() if not name.startswith("Paper")}
    return constant == CONSTANT and size == sum(values.values()) and \
        all(GROUPS[name] == count for name, count in groups.items())


def search(archive, row, maker):
    ended = archive.collection.search("press", "--facet", f"source:{EVERY_SOURCE}", "--format", "json", "-n",
                                      maker.choice(("0", "5", "100")), "--sort", maker.choice(("relevance", "date")))
    if not succeeded(ended, row):
        return
    answer = json.loads(ended.out)
    values = {value["value"]: value["count"] for value in answer["facets"]["source"]}
    if not is_whole(answer["total"]["estimate"], values):
        row.find(WRONG, f"not of one moment: {answer['total']} {values}")
    if any("press" not in result["snippet"]["text"] for result in answer["results"][:3]):
        row.find(WRONG, "a snippet without the word")


def many_queries(archive, row, maker):
    numbers = [maker.randrange(CONSTANT) for _ in range(30)]
    lines = "".join(f'q{i}\t"{texts.EVERYWHERE}" endfirst{number}\n' for i, number in enumerate(numbers))
    ended = archive.collection.search("--queries", "/dev/stdin", "--view", "count", text=lines.encode())
    if succeeded(ended, row) and [line.split("\t")[-1] for line in ended.out.splitlines()] != ["1"] * len(numbers):
        row.find(LOST, "an article that never changes is not found")


def timeline(archive, row, _):
    ended = archive.collection.search("press source:paper", "--view", "timeline", "--format", "tsv")
    if succeeded(ended, row) and sum(int(line.split("\t")[-1]) for line in ended.out.splitlines()[1:]) != CONSTANT:
        row.find(WRONG, "a timeline that is not of one moment")


def dump(archive, row, _):
    ended = archive.collection.run(["dump"])
    if not succeeded(ended, row):
        return
    articles = parse_dump(ended.out)
    sources = [json.loads(line)["source"] for line in ended.out.splitlines()]
    if articles is None or not is_whole(len(articles), {name: sources.count(name) for name in set(sources)}):
        row.find(WRONG, "a dump that is not of one moment")


def check(archive, row, _):
    succeeded(archive.collection.run(["check"]), row)


READING = (search, search, many_queries, timeline, dump, check)


def succeeded(ended, row):
    row.count()
    if row.note_end(ended) and ended.code != 0:
        row.find(OTHER, f"exit {ended.code}: {ended.sentence}")
    return ended.code == 0


def read_on(archive, number):
    maker = archive.random(f"reader {archive.seed} {number}")
    while not archive.is_over():
        kind = maker.choice(READING)
        kind(archive, archive.rows[kind.__name__], maker)


def write_on(archive, number):
    maker = archive.random(f"writer {archive.seed} {number}")
    while not archive.is_over():
        name = maker.choice(list(GROUPS))
        words = maker.choices([["add", archive.inputs[name]], ["remove", "--query", f'source:"{name}"'], ["compact"],
                               ["rebuild"]], (5, 4, 1, 0.5))[0]
        ended = archive.collection.run(words)
        archive.writing.count()
        if archive.writing.note_end(ended, *words) and ended.code not in (0, LOCKED):
            archive.writing.find(OTHER, words[0], f"exit {ended.code}: {ended.sentence}")
        time.sleep(maker.random() * 0.1)


def measure(torture):
    archive = Archive(torture, torture.folder("readers"))
    failures = []

    def guarded(work, number):
        try:
            work(archive, number)
        except Exception as error:  # Of a thread; shown by the one that waits for it.
            failures.append(repr(error))

    threads = [threading.Thread(target=guarded, args=(work, number))
               for work, count in ((read_on, READERS), (write_on, WRITERS)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for failure in failures:
        archive.writing.find(OTHER, failure)
    problem = archive.collection.check()
    if problem or archive.collection.leftovers():
        archive.writing.find(OTHER, "afterwards:", problem, *archive.collection.leftovers())
    return [*archive.rows.values(), archive.writing]
