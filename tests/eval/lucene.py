# SPDX-License-Identifier: GPL-3.0-or-later
"""BM25 as Lucene computes it: its idf, its lengths in one byte, its English stop words, Snowball's English stems."""
import collections
import functools
import heapq
import math
import re

import english

K1 = 1.2
B = 0.75
STOP_WORDS = frozenset("a an and are as at be but by for if in into is it no not of on or such that the their then "
                       "there these they this to was will with".split())
_EXACT_LENGTHS = 24

_stem = functools.lru_cache(maxsize=None)(english.stem)


def terms(text):
    words = re.findall(r"\w+(?:['’.]\w+)*", text.lower())
    return [_stem(word.replace("’", "'")) for word in words if word not in STOP_WORDS]


def stored_length(length):
    """What is left of a length in one byte: beyond 24 more words its four highest bits."""
    above = length - _EXACT_LENGTHS
    if above < 8:
        return length
    shift = above.bit_length() - 4
    return _EXACT_LENGTHS + (above >> shift << shift)


class Index:
    def __init__(self, articles):
        """`articles`: pairs of id and text."""
        self.ids, self.lengths = [], []
        self.postings = collections.defaultdict(list)
        for article, text in articles:
            found = terms(text)
            for term, count in collections.Counter(found).items():
                self.postings[term].append((len(self.ids), count))
            self.ids.append(article)
            self.lengths.append(len(found))
        self.average = sum(self.lengths) / max(1, len(self.lengths))

    def _idf(self, term):
        articles = len(self.postings[term])
        return math.log(1 + (len(self.ids) - articles + 0.5) / (articles + 0.5))

    def search(self, query, most):
        """The ids of the best articles that have any word of the query."""
        scores = collections.defaultdict(float)
        for term, times in collections.Counter(terms(query)).items():
            if term not in self.postings:
                continue
            weight = times * self._idf(term)
            for article, count in self.postings[term]:
                length = stored_length(self.lengths[article])
                scores[article] += weight * count / (count + K1 * (1 - B + B * length / self.average))
        best = heapq.nsmallest(most, scores.items(), key=lambda found: (-found[1], found[0]))
        return [self.ids[article] for article, _ in best]
