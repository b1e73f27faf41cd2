#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what is measured of snippets."""
import unittest

import passages

BODY = "The court met. It closed the paper, which had printed a letter.\n\nNobody objected"


class Passages(unittest.TestCase):
    def test_passages_are_what_stands_between_ellipses(self):
        self.assertEqual(passages.passages("… closed the paper, … Nobody objected"),
                         ["closed the paper,", "Nobody objected"])

    def test_boundaries_are_those_of_sentences_clauses_and_lines(self):
        self.assertEqual(passages.boundaries(BODY, "It closed the paper,"), (True, True))
        self.assertEqual(passages.boundaries(BODY, "which had printed a letter."), (True, True))
        self.assertEqual(passages.boundaries(BODY, "closed the"), (False, False))
        self.assertEqual(passages.boundaries(BODY, "Nobody objected"), (True, True))
        self.assertIsNone(passages.boundaries(BODY, "was never said"))

    def test_words_are_cut_where_their_letters_go_on(self):
        self.assertTrue(passages.is_cut_word(BODY, "losed the paper"))
        self.assertTrue(passages.is_cut_word(BODY, "It clos"))
        self.assertFalse(passages.is_cut_word(BODY, "closed the"))

    def test_figures_are_means(self):
        rows = [{"snippet": "It closed the paper,", "body": BODY, "words": ["closed", "paper"], "pair": "closed the",
                 "marked": ["closed", "paper"]},
                {"snippet": "the court", "body": BODY, "words": ["closed"], "pair": "closed the", "marked": ["the"]}]
        found = passages.figures(rows)
        self.assertEqual((found["all_words"], found["phrase"], found["marks_right"]), (0.5, 0.5, 0.667))
        self.assertEqual(passages.figures([]), {})


if __name__ == "__main__":
    unittest.main()
