# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills every writing command at the Nth call that reaches the system, before or after it."""
import os
import random

from commands import Commands
from examining import NEW, converge, examine
from figures import OTHER, Row
from programs import CHANGING, KILLED, fault
from states import Collection
from workers import for_each

ANY = "all"
ENOUGH = 0.8  # of the commands must be killed indeed
AGAIN = 0.2  # how often the second attempt is killed as well


def choose_call(command, maker):
    """A kind and a number of a call that the command makes: half of the time of those that change files."""
    made = [kind for kind in CHANGING if command.calls[kind]]
    kind = maker.choice(made) if maker.random() < 0.7 else ANY
    total = sum(number for name, number in command.calls.items() if name != "memory")
    return kind, maker.randint(1, total if kind == ANY else command.calls[kind])


def measure(torture):
    commands = Commands(torture.programs, torture.folder("kills"))
    maker = torture.random("kills")
    rows = {command.name: Row(f"kill during: {command.name}") for command in commands.table}
    able = commands.able(rows)
    trials = [(able[number % len(able)], maker.getrandbits(64)) for number in range(torture.scale.kills)]

    def try_one(trial, folder):
        command, seed = trial
        kill_once(torture.programs, Collection(torture.programs, os.path.join(folder, "c")), command,
                  random.Random(seed), rows[command.name])

    for_each(trials, try_one, commands.folder, torture.jobs)
    killed = sum(row.done for row in rows.values())
    if killed < ENOUGH * len(trials):
        raise SystemExit(f"torture: of {len(trials)} commands only {killed} were killed: this proves nothing")
    return list(rows.values())


def kill_once(programs, collection, command, maker, row):
    collection.copy_from(command.before)
    for attempt in range(2 if maker.random() < AGAIN else 1):
        kind, at = choose_call(command, maker)
        action = maker.choice(("kill-before", "kill-after"))
        what = f"{action} {kind} {at}" + (" of the second attempt" if attempt else "")
        ended = collection.run(command.words, variables=command.variables | fault(programs.faults, action, kind, at))
        # Another run may make fewer calls than the one that was counted, and is not killed then.
        row.count(int(ended.code == KILLED))
        if ended.code not in (KILLED, 0):
            row.find(OTHER, what, f"exit {ended.code}: {ended.sentence}")
        if examine(collection, command, row, what) == NEW:
            break
    converge(collection, command, row, what)
