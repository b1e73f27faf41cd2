# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Nth call of a kind fail, once or from then on, while writing and while searching."""
import errno
import itertools
import os
from dataclasses import dataclass

import texts
from commands import Commands
from examining import BETWEEN, NEW, converge, examine
from figures import OTHER, WRONG, Row
from programs import counting, fault, read_counts
from states import Collection
from workers import for_each

# What may go wrong with each kind of call, as Linux reports it.
ERRORS = {
    "write": (errno.ENOSPC, errno.EIO, errno.EDQUOT),
    "sync": (errno.EIO, errno.ENOSPC),
    "truncate": (errno.EIO,),
    "create": (errno.EMFILE, errno.EACCES, errno.EIO, errno.ENOSPC),
    "rename": (errno.EIO, errno.ENOSPC, errno.EPERM),
    "unlink": (errno.EIO, errno.EACCES),
    "mkdir": (errno.ENOSPC, errno.EACCES),
    "map": (errno.ENOMEM,),
}
SEARCH_ERRORS = {"read": (errno.EIO,), "look": (errno.EMFILE, errno.EIO), "map": (errno.ENOMEM,),
                 "memory": (errno.ENOMEM,)}
LASTING = 0.35
SHORT = 0.2
ALLOWED = (1, 3, 4)

SEARCHES = [
    [texts.EVERYWHERE, "--format", "json", "--facet", "source", "--facet", "byline", "-n", "5"],
    [f'"{texts.EVERYWHERE}" {texts.WORDS[5]}', "--match", "any", "--format", "csv", "-n", "5", "--sort", "date"],
    ["fre* NEAR/5 press~1", "--view", "count"],
    ["press", "--view", "timeline", "--format", "tsv"],
    ["nothingofthis", "--view", "count"],
]


@dataclass(frozen=True)
class Trial:
    """A command or the words of a search, and the call that fails."""
    subject: object
    kind: str
    at: int
    action: str
    error: int
    lasting: bool

    def __str__(self):
        times = "from then on" if self.lasting else "once"
        return f"{self.action} {self.kind} {self.at} {errno.errorcode[self.error]} {times}"

    def variables(self, programs):
        library = programs.memory_faults if self.kind == "memory" else programs.faults
        return fault(library, self.action, self.kind, self.at, self.error, self.lasting)


def choose(subjects, errors, number, maker):
    """So many trials, spread evenly over (what runs, {kind: calls}) and the kinds of calls that it makes."""
    strata = [(subject, kind, calls[kind]) for subject, calls in subjects for kind in errors if calls.get(kind)]
    maker.shuffle(strata)
    trials = []
    for subject, kind, calls in itertools.islice(itertools.cycle(strata), number):
        action = "shorten" if kind == "write" and maker.random() < SHORT else "fail"
        trials.append(Trial(subject, kind, maker.randint(1, calls), action, maker.choice(errors[kind]),
                            maker.random() < LASTING))
    return trials


def measure(torture):
    commands = Commands(torture.programs, torture.folder("failing"))
    return [*measure_writing(torture, commands), measure_searching(torture, commands)]


def measure_writing(torture, commands):
    maker = torture.random("failing")
    rows = {kind: Row(f"failing call while writing: {kind}") for kind in ERRORS}
    subjects = [(command, command.calls) for command in commands.table
                if not command.refusal and not command.may_vanish]
    trials = choose(subjects, ERRORS, torture.scale.failing, maker)

    def try_one(trial, folder):
        collection = Collection(torture.programs, os.path.join(folder, "c"))
        fail_once(torture.programs, collection, trial, rows[trial.kind])

    for_each(trials, try_one, commands.folder, torture.jobs)
    return [row for row in rows.values() if row.done]


def fail_once(programs, collection, trial, row):
    command, what = trial.subject, f"{trial.subject.name}: {trial}"
    collection.copy_from(command.before)
    ended = collection.run(command.words, variables=trial.variables(programs))
    row.count()
    has_ended = row.note_end(ended, what)
    state = examine(collection, command, row, what)
    if ended.code == 0 and state != NEW:
        row.find(WRONG, what, "exit 0, and not done")
    if has_ended and ended.code not in (0, *ALLOWED):
        row.find(OTHER, what, f"exit {ended.code}")
    if ended.code in ALLOWED and not ended.err.startswith("lacuna-index: "):
        row.find(OTHER, what, f"exit {ended.code}, and no sentence")
    # What was removed once is not found again; all else can be done twice.
    if state != BETWEEN and not (state == NEW and command.removes):
        converge(collection, command, row, what)


def measure_searching(torture, commands):
    maker = torture.random("searching")
    row = Row("failing call while searching")
    collection = Collection(torture.programs, commands.base)
    truths = {tuple(words): collection.search(*words).answer for words in SEARCHES}
    subjects = [(words, count_calls(torture, collection, words)) for words in truths]
    trials = choose(subjects, SEARCH_ERRORS, torture.scale.failing_searches, maker)

    def try_one(trial, _):
        fail_search(torture.programs, collection, trial, truths[trial.subject], row)

    for_each(trials, try_one, commands.folder, torture.jobs)
    return row


def count_calls(torture, collection, words):
    """By both libraries; none of memory where a sanitizer brings its own."""
    calls = {}
    for library in (torture.programs.faults, torture.programs.memory_faults):
        if library is None:
            continue
        path = os.path.join(torture.work, "counts")
        collection.search(*words, variables=counting(library, path))
        calls |= {kind: number for kind, number in read_counts(path).items() if number}
    return calls


def fail_search(programs, collection, trial, truth, row):
    what = f"search {trial.subject[0]!r}: {trial}"
    ended = collection.search(*trial.subject, variables=trial.variables(programs))
    row.count()
    # What cannot be read is damaged: there the guard may end it, as Xapian throws out of a destructor.
    is_refused = trial.kind == "read" and ended.has_crashed and not ended.has_crashed_unguarded
    if is_refused or not row.note_end(ended, what):
        return
    if ended.code in (0, 1):
        if ended.answer != truth and "\n" not in ended.err:
            row.find(WRONG, what, f"exit {ended.code}, and another answer, without a word")
    elif ended.code not in ALLOWED or not ended.err.startswith("lacuna-search: "):
        row.find(OTHER, what, f"exit {ended.code}: {ended.sentence}")
