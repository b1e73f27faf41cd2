# SPDX-License-Identifier: GPL-3.0-or-later
"""Power cuts: a chain of commands is recorded; the disks that a cut may leave are made and examined."""
import os
import shutil

import texts
from disk import MODELS, Recording, read_record
from figures import LOST, OTHER, WRONG, Row
from states import Collection
from workers import for_each

BASE = 250
MANY = 220
FEW = 10
IN_PLACE = 4
KEEPS = (0.0, 0.0, 0.5, 0.9, 1.0)
# Of the cuts so many come right behind an acknowledgement, so many behind a sync, the others anywhere.
AFTER_DONE, AFTER_SYNC = 0.4, 0.3
ACKNOWLEDGED = "acknowledged"


class Chain:
    """Commands that ran one after the other, what they changed on the disk, and the states between."""

    def __init__(self, torture, folder):
        self.programs = torture.programs
        self.folder = folder
        self.root = os.path.join(folder, "root")
        os.makedirs(self.root)
        self.collection = Collection(torture.programs, os.path.join(self.root, "c"))
        self.record = os.path.join(folder, "record")
        self.commands = self.make_commands()
        self.states = [{}]
        for command in self.commands:
            self.run(command)
        self.changes = read_record(self.record)
        self.recording = Recording(os.stat(self.root).st_ino, self.changes)
        os.remove(self.record)

    def make_commands(self):
        def lines(name, items):
            return texts.write_lines(os.path.join(self.folder, name + ".jsonl"), items)

        chain = [["add", lines("first", texts.articles("first", range(BASE)))]]
        for number in range(IN_PLACE):
            some = texts.articles("first", range(number * FEW, number * FEW + FEW), 1 + number)
            chain.append(["add", lines(f"few{number}", some + texts.articles(f"few{number}", range(FEW)))])
        chain += [["remove", "--query", 'source:"paper 3"'], ["compact"],
                  ["add", lines("many", texts.articles("many", range(MANY)))],
                  ["add", lines("last", texts.articles("last", range(FEW)))], ["rebuild"]]
        return chain

    def run(self, command):
        variables = {"LD_PRELOAD": self.programs.faults, "FAULT_RECORD": self.record, "FAULT_ROOT": self.root}
        ended = self.collection.run(command, variables=variables)
        state = self.collection.dump()
        if ended.code != 0 or state.problem:
            raise SystemExit(f"torture: {command}: exit {ended.code}: {ended.err} {state.problem}")
        self.states.append(state.articles)
        with open(self.record, "a", encoding="utf-8") as file:
            file.write(f"{ACKNOWLEDGED}\t0\t0\t\t0\t\t0\t0\n")

    def places(self, number, maker):
        """Where the power is cut: behind how many of the changes."""
        done, synced = ([i + 1 for i, change in enumerate(self.changes) if change.what == what]
                        for what in (ACKNOWLEDGED, "sync"))
        anywhere = range(1, len(self.changes) + 1)
        weights = (AFTER_DONE, AFTER_SYNC, 1 - AFTER_DONE - AFTER_SYNC)
        return [maker.choice(maker.choices((done, synced, anywhere), weights)[0]) for _ in range(number)]

    def acknowledged(self, place):
        return sum(1 for change in self.changes[:place] if change.what == ACKNOWLEDGED)


def measure(torture):
    return [measure_model(torture, model) for model in MODELS]


def measure_model(torture, model):
    chain = Chain(torture, torture.folder(f"power-{model}"))
    maker = torture.random(f"power {model}")
    row = Row(f"power cut, {model} disk")
    places = chain.places(torture.scale.cuts, maker)

    def try_one(trial, folder):
        place, seed = trial
        cut_once(chain, (model, place), os.path.join(folder, "root"), torture.random(seed), row)

    for_each([(place, maker.getrandbits(64)) for place in places], try_one, chain.folder, torture.jobs)
    return row


def cut_once(chain, where, root, maker, row):
    model, place = where
    keep = maker.choice(KEEPS)
    shutil.rmtree(root, ignore_errors=True)
    chain.recording.after_cut(place, model, keep, maker).write_out(root)
    collection = Collection(chain.programs, os.path.join(root, "c"))
    done = chain.acknowledged(place)
    what = f"behind {place} of {len(chain.changes)} changes, {done} commands done, {keep:.0%} of the rest kept:"
    row.count()
    expected = chain.states[done:done + 2]
    if examine(collection, expected, row, what) and done < len(chain.commands):
        resume(chain, collection, done, row, what)


def examine(collection, expected, row, what):
    """All that was acknowledged is there, and nothing else but what was being done; whether one may go on."""
    if not collection.exists():
        if {} not in expected:
            row.find(LOST, what, "the collection is gone")
        return {} in expected
    state = collection.dump()
    problem = collection.check()
    if state.articles is None:
        row.find(LOST, what, state.problem)
    elif state.articles not in expected:
        is_lost = set(expected[0]) - set(state.articles)
        row.find(LOST if is_lost else WRONG, what, f"{len(state.articles)} articles instead of",
                 " or ".join(str(len(articles)) for articles in expected))
    elif problem:
        row.find(OTHER, what, problem)
    return state.articles in expected and not problem


def resume(chain, collection, done, row, what):
    """The command that was cut, again."""
    ended = collection.run(chain.commands[done])
    state = collection.dump()
    if not row.note_end(ended, what) or ended.code != 0:
        row.find(OTHER, what, f"again: exit {ended.code}: {ended.sentence}")
    elif state.articles != chain.states[done + 1]:
        row.find(WRONG, what, "again: not the state of a run without a cut", state.problem)
    elif collection.check() or collection.leftovers():
        row.find(OTHER, what, "again:", collection.check(), *collection.leftovers())
