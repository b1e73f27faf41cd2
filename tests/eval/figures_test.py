#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what rankings are compared with: figures beside a wrong peer prove nothing."""
import unittest

import english
import judged
import lucene


class English(unittest.TestCase):
    def test_words_have_the_stems_that_snowball_gives_them(self):
        stems = {"censorship": "censorship", "censored": "censor", "blocking": "block", "agencies": "agenc",
                 "happily": "happili", "lying": "lie", "generously": "generous", "news": "news", "hopping": "hop",
                 "yellow": "yellow", "saying": "say", "rational": "ration", "nationality": "nation", "it's": "it"}
        self.assertEqual({word: english.stem(word) for word in stems}, stems)


class Lucene(unittest.TestCase):
    def test_lengths_keep_their_four_highest_bits(self):
        self.assertEqual([lucene.stored_length(length) for length in (3, 31, 40, 41, 100, 1000)],
                         [3, 31, 40, 40, 96, 984])

    def test_short_texts_come_first_and_function_words_find_nothing(self):
        index = lucene.Index([("a", "press law press"), ("b", "press ban and a very long story of many words"),
                              ("c", "ban"), ("d", "weather")])
        self.assertEqual(index.search("the bans of the press", 10), ["a", "c", "b"])

    def test_a_word_that_is_asked_twice_counts_twice(self):
        index = lucene.Index([("a", "press"), ("b", "ban")])
        self.assertEqual(index.search("ban press ban", 10)[0], "b")


class Figures(unittest.TestCase):
    def test_a_query_without_an_answer_is_worth_nothing(self):
        qrels = {"1": {"a": 1.0}, "2": {"b": 1.0}}
        self.assertEqual(judged.scores({"1": ["a"]}, qrels),
                         {"ndcg10": 0.5, "map": 0.5, "p10": 0.05, "recall100": 0.5})

    def test_gains_are_discounted_by_rank(self):
        found = judged.scores({"1": ["x", "a", "b"]}, {"1": {"a": 1.0, "b": 3.0}})
        self.assertAlmostEqual(found["ndcg10"], (1 / 1.58496 + 3 / 2) / (3 + 1 / 1.58496), places=3)
        self.assertAlmostEqual(found["map"], (1 / 2 + 2 / 3) / 2, places=3)


if __name__ == "__main__":
    unittest.main()
