# SPDX-License-Identifier: GPL-3.0-or-later
"""Examines a collection after a command was killed or failed: nothing lost, nothing in between, nothing left."""
from figures import LOST, OTHER, WRONG

import texts

OLD, NEW, BETWEEN = "old", "new", "between"


def state_of(collection, command, row, what):
    """Which of the two states of the command it holds."""
    state = collection.dump()
    if state.articles is None:
        row.find(LOST, what, state.problem)
        return BETWEEN
    if state.articles == command.new:
        return NEW
    if state.articles == command.old:
        return OLD
    kept = set(command.old) & set(command.new)
    missing = len(kept - set(state.articles))
    row.find(LOST if missing else WRONG, what, f"neither the old state nor the new: {len(state.articles)} articles,",
             f"{missing} of those that stay are missing")
    return BETWEEN


def examine(collection, command, row, what):
    """Opens, is sound, answers, and holds the old or the new state; which of them."""
    if command.may_vanish and not collection.exists():
        return BETWEEN
    if command.before is not None and not collection.exists():
        row.find(LOST, what, "the collection is gone")
        return BETWEEN
    state = state_of(collection, command, row, what)
    problem = collection.check()
    if problem:
        row.find(OTHER, what, problem)
    expected = len(command.new if state == NEW else command.old)
    if state != BETWEEN and collection.exists() and collection.count(texts.EVERYWHERE) != expected:
        row.find(WRONG, what, f"a search does not find {expected} articles")
    return state


def converge(collection, command, row, what):
    """The same command again, after which all is as if nothing had happened."""
    ended = collection.run(command.words, variables=command.variables)
    if not row.note_end(ended, what, "again:"):
        return
    if ended.code != 0:
        row.find(OTHER, what, f"again: exit {ended.code}: {ended.sentence}")
        return
    state = collection.dump()
    if state.articles != command.new:
        row.find(LOST if state.articles is None or set(command.new) - set(state.articles) else WRONG, what,
                 "again: not the state of a clean run", state.problem)
    problem = collection.check()
    if problem:
        row.find(OTHER, what, "again:", problem)
    left = collection.leftovers()
    if left:
        row.find(OTHER, what, "again: left", *left)
