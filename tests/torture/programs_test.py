#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of what is kept of a program's end."""
import unittest

from programs import Ended

REPORT = """=================================================================
==71==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x60 at pc 0x7f bp 0x7f sp 0x7f
READ of size 9 at 0x60 thread T0
    #0 0x7f84 in __interceptor_memcpy interceptors.inc:827
    #1 0x55df in std::char_traits<char>::copy(char*, char const*, unsigned long) char_traits.h:431
    #2 0x7f84  (/lib/libxapian.so.30+0x11d6e2)
    #3 0x7f84 in Xapian::TermIterator::operator++() (/lib/libxapian.so.30+0x969fc)
    #4 0x55df in lacuna::searcher::WordStore::read(unsigned int) word_store.cpp:52
    #5 0x55df in lacuna::searcher::WordStore::of(unsigned int) word_store.cpp:32
    #6 0x55df in lacuna::searcher::ArticleWords::add(unsigned int) article_words.cpp:8

SUMMARY: AddressSanitizer: heap-buffer-overflow interceptors.inc:827 in __interceptor_memcpy
Shadow bytes around the buggy address:
"""


class EndedTest(unittest.TestCase):
    def test_a_report_is_told_by_its_summary_and_where_it_was(self):
        ended = Ended(1, "", REPORT)
        self.assertTrue(ended.has_crashed_unguarded)
        self.assertEqual(ended.sentence,
                         "SUMMARY: AddressSanitizer: heap-buffer-overflow interceptors.inc:827 in "
                         "__interceptor_memcpy < Xapian::TermIterator::operator++ < "
                         "lacuna::searcher::WordStore::read < lacuna::searcher::WordStore::of")

    def test_a_refusal_is_told_by_its_first_line(self):
        self.assertEqual(Ended(3, "", "lacuna-search: it is damaged\nhint: check it\n").sentence,
                         "lacuna-search: it is damaged")
        self.assertEqual(Ended(3, "", "").sentence, "")


if __name__ == "__main__":
    unittest.main()
