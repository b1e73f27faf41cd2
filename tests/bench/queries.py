# SPDX-License-Identifier: GPL-3.0-or-later
"""Queries of every kind, made of the words of the articles, the same in every run."""
import collections
import functools
import random
import re
from dataclasses import dataclass

SEED = 20
WORD = re.compile(r"[^\W\d_]+")
IDEOGRAPHS = re.compile(r"[\u3400-\u9fff]")
# Words that English analysers leave out: no engine would search for them.
STOP_WORDS = frozenset("a an and are as at be but by for if in into is it no not of on or such that the their then "
                       "there these they this to was will with".split())
NEAR = 5
SHORTEST = 3  # letters of a word
SHORTEST_OF_IDEOGRAPHS = 2


@dataclass(frozen=True)
class Kind:
    """A kind of query: its task and form are those of programs/warm.hpp."""
    name: str
    task: str
    form: str
    number: int = 50  # of queries, at most


# THE TABLE. Kinds of the task `search` are those that the summary is over.
KINDS = (
    Kind("common word", "search", "word"),
    Kind("rare word", "search", "word"),
    Kind("two words (AND)", "search", "and"),
    Kind("four words (OR)", "search", "or"),
    Kind("phrase", "search", "phrase"),
    Kind("prefix", "search", "prefix"),
    Kind("NEAR/5", "search", "near"),
    Kind("facets, common word", "facets", "word"),
    Kind("facets, AND", "facets", "and"),
    Kind("facets, everything", "facets", "all", 3),
    Kind("timeline, common word", "timeline", "word"),
    Kind("timeline, AND", "timeline", "and"),
    Kind("timeline, everything", "timeline", "all", 3),
    Kind("by date, common word", "by-date", "word"),
    Kind("by date, AND", "by-date", "and"),
    Kind("by date, everything", "by-date", "all", 3),
)
SEARCHES = tuple(kind.name for kind in KINDS if kind.task == "search")
# Forms of the queries that every program understands from its command line.
COLD_FORMS = ("word", "and", "or", "phrase")


@dataclass(frozen=True)
class Query:
    kind: Kind
    words: tuple

    def text(self):
        """In Lacuna's language; `quest` understands those of COLD_FORMS as well."""
        is_chinese = any(IDEOGRAPHS.search(word) for word in self.words)
        joined = {"and": " AND ", "or": " OR ", "near": f" NEAR/{NEAR} ",
                  "phrase": "" if is_chinese else " "}.get(self.kind.form, "").join(self.words)
        return {"phrase": f'"{joined}"', "prefix": joined + "*"}.get(self.kind.form, joined)

    def line(self):
        return "\t".join((self.kind.name, self.kind.task, self.kind.form, self.text(), " ".join(self.words)))


def words_of(text):
    """Words in lower case; Chinese and Japanese as pairs of characters."""
    for word in WORD.findall(text.lower()):
        if IDEOGRAPHS.search(word):
            yield from (word[i:i + 2] for i in range(0, len(word) - 1, 2))
        else:
            yield word


def is_searched_for(word):
    shortest = SHORTEST_OF_IDEOGRAPHS if IDEOGRAPHS.search(word) else SHORTEST
    return len(word) >= shortest and word not in STOP_WORDS


class QueryMaker:
    """Chooses words by the number of articles they are in."""

    def __init__(self, sample):
        self.random = random.Random(SEED)
        self.sample = sample
        self.frequencies = collections.Counter()
        for text in sample:
            self.frequencies.update({word for word in words_of(text) if is_searched_for(word)})
        self.makers = {"word": self.common_word, "and": self.neighbours_within(200), "or": self.four_words,
                       "phrase": self.phrase, "prefix": self.prefix, "near": self.neighbours_within(NEAR),
                       "all": lambda: ()}

    @functools.cache
    def band(self, least, most):
        """Words that so large a part of the articles has, in a fixed order."""
        least, most = least * len(self.sample), max(most * len(self.sample), 10)
        return sorted(word for word, number in self.frequencies.items() if least <= number <= most)

    def common_word(self):
        return (self.random.choice(self.band(0.05, 0.3)),)

    def rare_word(self):
        return (self.random.choice(self.band(3 / len(self.sample), 0.001)),)

    def four_words(self):
        return tuple(self.random.sample(self.band(0.005, 0.1), 4))

    def prefix(self):
        return (self.random.choice(self.band(0.002, 0.1))[:4],)

    def neighbours_within(self, distance):
        """Two words of one article, not further apart than this."""
        def make():
            while True:
                words = list(words_of(self.random.choice(self.sample)))
                at = self.random.randrange(len(words)) if words else 0
                near = words[at:at + distance]
                pair = self.random.sample(near, 2) if len(near) > 1 else ()
                if self.is_pair(pair, 0.01):
                    return tuple(pair)
        return make

    def phrase(self):
        """Two words that stand side by side in an article."""
        while True:
            text = self.random.choice(self.sample).lower()
            pairs = re.findall(r"(?=\b([^\W\d_]+) ([^\W\d_]+)\b)", text)
            if IDEOGRAPHS.search(text):
                pairs = [(run[:2], run[2:4]) for run in re.findall(r"[\u3400-\u9fff]{4}", text)]
            pair = self.random.choice(pairs) if pairs else ()
            if self.is_pair(pair, 0.002):
                return pair

    def is_pair(self, pair, least):
        return len(set(pair)) == 2 and all(self.frequencies[word] >= least * len(self.sample) for word in pair)

    def make(self, kind):
        maker = self.rare_word if kind.name == "rare word" else self.makers[kind.form]
        return Query(kind, maker())

    def make_all(self, most):
        """Queries of every kind, no two alike: as many for warming as for timing."""
        warming, timed = [], []
        for kind in KINDS:
            number = min(kind.number, most)
            made = {}
            for _ in range(20 * number):
                query = self.make(kind)
                made.setdefault(query.words, query)
                if len(made) == 2 * number:
                    break
            made = list(made.values())
            if kind.form == "all":
                made = made * 2 * number
            warming += made[:len(made) // 2]
            timed += made[len(made) // 2:]
        return warming, timed


def write(queries, path):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(query.line() + "\n" for query in queries)
    return path
