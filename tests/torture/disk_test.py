#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the model of a disk: a model that loses too little proves nothing."""
import os
import random
import tempfile
import unittest

from disk import JOURNAL, MODELS, PAGE, STRICT, Change, Recording

ROOT, FOLDER, FILE, OTHER = 1, 2, 3, 4


def name(what, inode, folder, text, to_folder=0, to_text=""):
    return Change(what, inode, folder, text, to_folder, to_text, 0, b"")


def write(inode, data, offset=0):
    return Change("write", inode, 0, "", 0, "", offset, data)


def sync(inode):
    return Change("sync", inode, 0, "", 0, "", 0, b"")


def after(changes, model, keep):
    """{path: bytes} of the disk after a cut behind all of the changes."""
    disk = Recording(ROOT, changes).after_cut(len(changes), model, keep, random.Random(1))
    found = {}
    with tempfile.TemporaryDirectory() as path:
        disk.write_out(path)
        for folder, _, files in os.walk(path):
            for file in files:
                full = os.path.join(folder, file)
                with open(full, "rb") as content:
                    found[os.path.relpath(full, path)] = content.read()
    return found


WRITTEN = [name("create", FILE, ROOT, "new"), write(FILE, b"text")]
REPLACED = [name("create", OTHER, ROOT, "old"), write(OTHER, b"old"), sync(OTHER), sync(ROOT), *WRITTEN, sync(FILE),
            name("rename", 0, ROOT, "new", ROOT, "old")]
EXCHANGED = [name("mkdir", FOLDER, ROOT, "a"), name("mkdir", OTHER, ROOT, "b"), sync(ROOT),
             name("create", FILE, FOLDER, "f"), write(FILE, b"text"), sync(FILE), sync(FOLDER),
             name("exchange", 0, ROOT, "a", ROOT, "b")]


class DiskTest(unittest.TestCase):
    def test_what_was_not_synced_may_be_lost(self):
        for model in MODELS:
            self.assertEqual(after(WRITTEN, model, 0.0), {})
        self.assertEqual(after(WRITTEN, STRICT, 1.0), {"new": b"text"})

    def test_what_was_synced_is_there(self):
        for model in MODELS:
            self.assertEqual(after([*WRITTEN, sync(FILE), sync(ROOT)], model, 0.0), {"new": b"text"})

    def test_a_file_alone_brings_its_name_only_in_a_journal(self):
        self.assertEqual(after([*WRITTEN, sync(FILE)], STRICT, 0.0), {})
        self.assertEqual(after([*WRITTEN, sync(FILE)], JOURNAL, 0.0), {"new": b"text"})

    def test_a_rename_without_a_sync_of_the_folder_may_be_lost(self):
        for model in MODELS:
            self.assertEqual(after(REPLACED, model, 0.0)["old"], b"old")
            self.assertEqual(after([*REPLACED, sync(ROOT)], model, 0.0), {"old": b"text"})

    def test_an_exchange_is_whole_or_not_there(self):
        for model in MODELS:
            self.assertEqual(after(EXCHANGED, model, 0.0), {os.path.join("a", "f"): b"text"})
            self.assertEqual(after([*EXCHANGED, sync(ROOT)], model, 0.0), {os.path.join("b", "f"): b"text"})

    def test_pages_are_lost_one_by_one(self):
        pages = [b"x" * PAGE for _ in range(64)]
        changes = [name("create", FILE, ROOT, "new"), sync(ROOT), write(FILE, b"".join(pages))]
        content = after(changes, STRICT, 0.5)["new"]
        kept = sum(content[at:at + PAGE] == pages[0] for at in range(0, len(content), PAGE))
        self.assertTrue(0 < kept < 64)


if __name__ == "__main__":
    unittest.main()
