# SPDX-License-Identifier: GPL-3.0-or-later
"""A model of a disk whose power is cut: what was recorded is replayed, and what was not synced may be missing.

`strict`: everything that was not synced is there or not, each for itself; a name is synced with its folder alone.
`journal`: names and sizes change in order, and an fsync of anything carries all that changed before it, as the
journals of ext4, xfs and btrfs do; bytes that were not synced are there or not, page for page.
"""
import os
from dataclasses import dataclass

PAGE = 4096
STRICT, JOURNAL = "strict", "journal"
MODELS = (STRICT, JOURNAL)
NAMES = ("create", "mkdir", "link", "unlink", "rename", "exchange")


@dataclass(frozen=True)
class Change:
    """One line of a record: tests/faults/recorder.cpp writes it. Inodes are numbers, 0: none."""
    what: str
    inode: int
    folder: int
    name: str
    to_folder: int
    to_name: str
    offset: int
    data: bytes


def read_record(path):
    """The changes of a record, in order."""
    with open(path, "rb") as file:
        raw = file.read()
    changes, at = [], 0
    while at < len(raw):
        end = raw.index(b"\n", at)
        what, inode, folder, name, to_folder, to_name, offset, size = os.fsdecode(raw[at:end]).split("\t")
        at = end + 1 + int(size)
        changes.append(Change(what, int(inode), int(folder), name, int(to_folder), to_name, int(offset),
                              raw[end + 1:at]))
    return changes


def pages_of(change):
    """(offset, bytes) of each page that a write touches."""
    begin, end = change.offset, change.offset + len(change.data)
    while begin < end:
        stop = min(end, (begin // PAGE + 1) * PAGE)
        yield begin, change.data[begin - change.offset:stop - change.offset]
        begin = stop


class Durable:
    """Which of the changes before a cut are surely on the disk."""

    def __init__(self, changes, model):
        self.model = model
        self.last_sync = {}   # of each inode: number of the change
        self.last_of_all = -1
        for number, change in enumerate(changes):
            if change.what == "sync":
                self.last_sync[change.inode] = number
                self.last_of_all = number

    def has_bytes(self, number, change):
        return self.last_sync.get(change.inode, -1) > number

    def has_name(self, number, change):
        """A rename is there as a whole or not at all: either of its folders carries it."""
        if self.model == JOURNAL:
            return self.last_of_all > number
        return max(self.last_sync.get(folder, -1) for folder in (change.folder, change.to_folder)) > number

    def has_size(self, number, change):
        """Of a truncation."""
        return self.has_bytes(number, change) if self.model == STRICT else self.last_of_all > number


def follow(root, changes):
    """For each change the names that it gives and takes: ((folder, name, inode or None), …)."""
    folders = {root: {}}
    steps = []
    for change in changes:
        step = names_after(folders, change) if change.what in NAMES else ()
        for folder, name, inode in step:
            folders.setdefault(folder, {})[name] = inode
        steps.append(step)
    return steps


def names_after(folders, change):
    here, there = (change.folder, change.name), (change.to_folder, change.to_name)
    moved = folders.get(change.folder, {}).get(change.name)
    if change.what in ("create", "mkdir", "link"):
        return ((*here, change.inode),)
    if change.what == "unlink":
        return ((*here, None),)
    if change.what == "exchange":
        return ((*here, folders.get(change.to_folder, {}).get(change.to_name)), (*there, moved))
    return ((*here, None), (*there, moved))


class Disk:
    """Folders and files by inode: a folder is {name: inode}, a file is its bytes."""

    def __init__(self, root, kinds):
        self.root = root
        self.kinds = kinds  # inodes that are folders
        self.folders = {}
        self.files = {}

    def apply_names(self, step):
        for folder, name, inode in step:
            self.folders.setdefault(folder, {})[name] = inode

    def write(self, inode, offset, data):
        file = self.files.setdefault(inode, bytearray())
        if len(file) < offset:
            file.extend(bytes(offset - len(file)))
        file[offset:offset + len(data)] = data

    def truncate(self, inode, size):
        file = self.files.setdefault(inode, bytearray())
        del file[size:]
        file.extend(bytes(size - len(file)))

    def write_out(self, path, folder=None):
        """As real files below `path`."""
        os.makedirs(path, exist_ok=True)
        for name, inode in self.folders.get(folder or self.root, {}).items():
            below = os.path.join(path, name)
            if inode in self.kinds:
                self.write_out(below, inode)
            elif inode is not None:
                with open(below, "wb") as file:
                    file.write(self.files.get(inode, b""))


class Recording:
    """What was recorded, and what names it gave and took."""

    def __init__(self, root, changes):
        self.root = root
        self.changes = changes
        self.steps = follow(root, changes)
        self.kinds = {change.inode for change in changes if change.what == "mkdir"}

    def after_cut(self, place, model, keep, maker):
        """The disk after a cut behind `place` changes; `keep`: how likely is what was not synced."""
        changes = self.changes[:place]
        durable = Durable(changes, model)
        names_until = cut_of_journal(changes, durable, keep, maker) if model == JOURNAL else None
        disk = Disk(self.root, self.kinds)
        for number, change in enumerate(changes):
            if change.what == "write":
                is_durable = durable.has_bytes(number, change)
                for offset, data in pages_of(change):
                    if is_durable or maker.random() < keep:
                        disk.write(change.inode, offset, data)
            elif change.what == "truncate":
                if stays(durable.has_size(number, change), number, names_until, keep, maker):
                    disk.truncate(change.inode, change.offset)
            elif self.steps[number]:
                if stays(durable.has_name(number, change), number, names_until, keep, maker):
                    disk.apply_names(self.steps[number])
        return disk


def cut_of_journal(changes, durable, keep, maker):
    """Up to which change the journal was written: at least to the last sync."""
    least = durable.last_of_all + 1
    return maker.choice((least, len(changes), maker.randint(least, len(changes)))) if keep else least


def stays(is_durable, number, names_until, keep, maker):
    if names_until is not None:
        return number < names_until
    return is_durable or maker.random() < keep
