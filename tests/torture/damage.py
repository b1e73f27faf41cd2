# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages every file of a collection: whatever is answered then is right, or refused, or seen by `check`."""
import os
import shutil

import texts
from figures import LOST, SIGNAL, HANG, WRONG, Row
from states import Collection, parse_dump
from workers import for_each

ARTICLES = 400
NEW = 20
MANY = 220
PHRASES = 300
SECTOR = 4096
BLOCK = 8192


def flip_bit(data, maker):
    data[maker.randrange(len(data))] ^= 1 << maker.randrange(8)


def change_byte(data, maker):
    data[maker.randrange(len(data))] ^= maker.randrange(1, 256)


def clear_sector(data, maker):
    at = maker.randrange(len(data)) // SECTOR * SECTOR
    data[at:at + SECTOR] = bytes(len(data[at:at + SECTOR]))


def cut(data, maker):
    del data[maker.randrange(len(data)):]


def exchange_blocks(data, maker):
    one, two = (maker.randrange(max(len(data) // BLOCK, 1)) * BLOCK for _ in range(2))
    first, second = bytes(data[one:one + BLOCK]), bytes(data[two:two + BLOCK])
    if len(first) == len(second):
        data[one:one + BLOCK], data[two:two + BLOCK] = second, first


FLIP = {"flipped bit": flip_bit}
HARM = {"changed byte": change_byte, "cleared sector": clear_sector, "cut": cut,
        "exchanged blocks": exchange_blocks}


def write_queries(path, queries):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"q{number}\t{query}\n" for number, query in enumerate(queries))
    return path


class Battery:
    """What is asked of a collection, and what a sound one answers."""

    def __init__(self, torture, folder):
        self.programs = torture.programs
        items = texts.articles("a", range(ARTICLES))
        self.base = os.path.join(folder, "base")
        first = texts.write_lines(os.path.join(folder, "first.jsonl"), items)
        self.few = texts.write_lines(os.path.join(folder, "few.jsonl"), texts.articles("few", range(NEW)))
        self.many = texts.write_lines(os.path.join(folder, "many.jsonl"), texts.articles("many", range(MANY)))
        collection = Collection(self.programs, self.base)
        if collection.run(["add", first]).code != 0:
            raise SystemExit("torture: cannot make a collection")
        self.questions = self.make_questions(folder, items, torture.random("questions"))
        self.truth = {name: collection.search(*words).answer for name, words in self.questions.items()}
        self.articles = collection.dump().articles
        self.files = sorted(name for name in os.listdir(self.base) if "lock" not in name)

    @staticmethod
    def make_questions(folder, items, maker):
        words = [f"={word}" for word in texts.WORDS]
        values = [f'source:"paper {number}"' for number in range(texts.PAPERS)]
        values += [f'byline:"writer {number}"' for number in range(texts.WRITERS)]
        values += [f"date:20{year}-{month:02}" for year in range(10, 25) for month in range(1, 13)]
        bodies = [maker.choice(items)["body"].split() for _ in range(PHRASES)]
        starts = [maker.randrange(2, len(body) - 2) for body in bodies]
        phrases = [f'"{body[at]} {body[at + 1]}"' for body, at in zip(bodies, starts)]
        asked = write_queries(os.path.join(folder, "words.tsv"), words + values)
        pairs = write_queries(os.path.join(folder, "phrases.tsv"), phrases)
        common = texts.EVERYWHERE.split()[0]
        return {
            "words and values": ["--queries", asked, "--view", "count"],
            "phrases": ["--queries", pairs, "--view", "count", "--exact"],
            "ranking": ["--queries", pairs, "--match", "any", "--format", "trec", "-n", "5"],
            "facets": [common, "--view", "facets", "--facet", "source:50", "--facet", "byline:50", "--facet",
                       "agency", "--facet", "year:50", "--format", "tsv"],
            "results": [f"{common} {texts.WORDS[7]}", "--match", "any", "--format", "csv", "-n", "30"],
            "by date": [common, "--sort", "date", "--format", "csv", "-n", "30"],
            "timeline": [common, "--view", "timeline", "--format", "tsv"],
        }


def measure(torture):
    battery = Battery(torture, torture.folder("damage"))
    maker = torture.random("damage")
    rows = {name: Row(name) for name in ("flipped bits: answers", "flipped bits: dump", "other damage: answers",
                                         "other damage: dump", "missing files: answers", "missing files: dump",
                                         "damage, then a command that writes")}
    trials = [(file, harm, maker.getrandbits(64)) for file in battery.files
              for harm, number in ((FLIP, torture.scale.flips), (HARM, torture.scale.harms), ({}, 1))
              for _ in range(number)]

    def try_one(trial, folder):
        file, harm, seed = trial
        kind = "flipped bits" if harm is FLIP else "other damage" if harm else "missing files"
        damage_once(battery, folder, (file, harm), torture.random(seed), (rows, kind))

    for_each(trials, try_one, os.path.dirname(battery.base), torture.jobs)
    return list(rows.values())


def do_harm(path, harm, maker):
    """What was done to the file; empty if it is as it was."""
    if not harm:
        os.remove(path)
        return "missing"
    with open(path, "rb") as file:
        before = file.read()
    if not before:
        return ""
    name = maker.choice(list(harm))
    data = bytearray(before)
    harm[name](data, maker)
    with open(path, "wb") as file:
        file.write(data)
    return "" if bytes(data) == before else name


def damage_once(battery, folder, damage, maker, into):
    file, harm = damage
    rows, kind = into
    collection = Collection(battery.programs, os.path.join(folder, "c"))
    collection.copy_from(battery.base)
    how = do_harm(os.path.join(collection.path, file), harm, maker)
    if not how:
        return
    what = f"{how} of {file}:"
    checked = collection.run(["check"])
    note_fault(rows[f"{kind}: answers"], checked, what, "check")
    is_seen = checked.code != 0
    ask(battery, collection, rows[f"{kind}: answers"], (what, is_seen))
    dump(battery, collection, rows[f"{kind}: dump"], (what, is_seen))
    write(battery, folder, collection, rows["damage, then a command that writes"], (what, maker.choice(WRITING)))


def note_fault(row, ended, *words):
    """Refusing by way of the guard is allowed here; a signal is not."""
    if ended.has_hung:
        row.find(HANG, *words)
    elif ended.has_crashed_unguarded:
        row.find(SIGNAL, *words, f"exit {ended.code}: {ended.sentence}")


def ask(battery, collection, row, about):
    what, is_seen = about
    row.count()
    wrong = []
    for name, words in battery.questions.items():
        ended = collection.search(*words)
        note_fault(row, ended, what, name)
        if ended.code in (0, 1) and not ended.has_crashed and ended.answer != battery.truth[name]:
            wrong.append(name)
    if wrong and not is_seen:
        row.find(WRONG, what, "wrong, and check sees nothing:", ", ".join(wrong))


def dump(battery, collection, row, about):
    what, is_seen = about
    row.count()
    ended = collection.run(["dump"])
    note_fault(row, ended, what, "dump")
    if ended.code == 0 and parse_dump(ended.out) != battery.articles and not is_seen:
        row.find(WRONG, what, "another dump, and check sees nothing")


# Commands after which nothing of a damaged collection may be passed off as sound; the articles that they add.
WRITING = (("rebuild", None), ("compact", None), ("add", "few"), ("add", "many"))


def write(battery, folder, collection, row, about):
    """Refused, and nothing changed; or done, and all is right or `check` goes on seeing the damage."""
    what, (command, added) = about
    row.count()
    changed = Collection(battery.programs, os.path.join(folder, "d"))
    changed.remove()
    shutil.copytree(collection.path, changed.path)
    before = collection.run(["dump"])
    ended = changed.run([command] + ([getattr(battery, added)] if added else []))
    what = f"{what} {command} {added or ''}"
    note_fault(row, ended, what)
    after = changed.run(["dump"])
    if ended.code == 0:
        articles = parse_dump(after.out) if after.code == 0 else None
        is_right = articles is not None and battery.articles.items() <= articles.items()
        if not is_right and changed.run(["check"]).code == 0:
            row.find(WRONG, what, "exit 0, articles changed or gone, and check now sees nothing")
    elif before.code == 0 and parse_dump(after.out) != parse_dump(before.out):
        row.find(LOST, what, f"exit {ended.code}, and the collection changed")
    changed.remove()
