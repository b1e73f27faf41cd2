#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of how rows of languages are judged, and that the tables hold what they promise."""
import unittest

import forms


def marks(text, *words):
    raw = text.encode()
    return [[raw.index(word.encode()), raw.index(word.encode()) + len(word.encode())] for word in words]


def answer(row, name, *words):
    return {"own_id": f"{row['id']}-{name}", "body": row[name], "body_marks": marks(row[name], *words)}


class Marks(unittest.TestCase):
    def test_a_word_may_be_marked_with_what_is_written_in_one_with_it(self):
        text = "기자들이 검열을 비판했다"
        self.assertTrue(forms.is_marked(text, marks(text, "검열"), ["검열"]))
        self.assertTrue(forms.is_marked(text, marks(text, "검열을"), ["검열"]))

    def test_a_word_of_a_script_without_blanks_is_marked_alone(self):
        text = "政府在2019年修法"
        self.assertTrue(forms.is_marked(text, marks(text, "2019", "年"), ["2019年"]))
        self.assertFalse(forms.is_marked(text, marks(text, "2019年修"), ["2019年"]))

    def test_half_a_word_or_a_second_one_is_not_right(self):
        text = "The editors were freed"
        self.assertFalse(forms.is_marked(text, marks(text, "editor"), ["editors"]))
        self.assertFalse(forms.is_marked(text, marks(text, "editors", "were"), ["editors"]))
        self.assertFalse(forms.is_marked(text, [], ["editors"]))

    def test_blanks_between_marks_do_not_count(self):
        text = "La libertad de prensa"
        self.assertTrue(forms.is_marked(text, marks(text, "de prensa"), ["de", "prensa"]))


class Verdicts(unittest.TestCase):
    row = {"id": "en-1", "find": "Two papers closed", "not": "Paperbacks sold", "mark": "papers"}

    def test_only_the_texts_of_the_row_count(self):
        verdict = forms.judge(self.row, {"results": [answer(self.row, "find", "papers"),
                                                     {"own_id": "en-2-not", "body": "", "body_marks": []}]})
        self.assertEqual(verdict, {"found": True, "wrongly_found": False, "marked": True})

    def test_the_text_that_must_not_be_found_is_told(self):
        verdict = forms.judge(self.row, {"results": [answer(self.row, "not", "Paperbacks")]})
        self.assertEqual(verdict, {"found": False, "wrongly_found": True, "marked": False})

    def test_a_refused_query_finds_nothing(self):
        self.assertEqual(forms.judge(self.row, None), {"found": False, "wrongly_found": False, "marked": False})

    def test_totals_count_rows(self):
        good = {"found": True, "wrongly_found": False, "marked": True}
        bad = {"found": False, "wrongly_found": True, "marked": False}
        self.assertEqual(forms.totals([good, bad, bad], [good, good, bad]),
                         {"rows": 3, "found": 1, "missed": 2, "wrongly_found": 2, "marked": 1,
                          "mixed_found": 2, "mixed_wrongly_found": 1})


class Tables(unittest.TestCase):
    rows = [row for language in forms.languages() for row in forms.read_rows(language)]

    def test_each_language_has_twenty_rows(self):
        self.assertEqual(len(forms.languages()), 24)
        for language in forms.languages():
            self.assertGreaterEqual(sum(row["language"] == language for row in self.rows), 20, language)

    def test_rows_are_whole(self):
        for row in self.rows:
            self.assertTrue(all(row[name] for name in forms.COLUMNS), row)
            self.assertEqual(set(row), {*forms.COLUMNS, "id", "language"})

    def test_words_that_are_marked_stand_once_in_the_text(self):
        for row in self.rows:
            for word in row["mark"].split("; "):
                self.assertEqual(row["find"].count(word), 1, (row["id"], word))

    def test_no_text_stands_twice(self):
        texts = [row[name] for row in self.rows for name in ("find", "not")]
        self.assertEqual(sorted(texts), sorted(set(texts)))


if __name__ == "__main__":
    unittest.main()
