# SPDX-License-Identifier: GPL-3.0-or-later
"""A collection of generated articles: building it, and what small changes of it cost."""
import json
import math
import os
import subprocess
import sys

import articles as reading
from engines import LACUNA
from figures import bytes_of, median_figures

FIRST_NEW = 1_000_000_000  # number of an article that no collection has yet
ONE_PERCENT = 100
SMALL_FILES = 20_000
FILES_OF_FOLDER = 1000


class Generated:
    """The first `count` articles of the generator, and a collection of them."""

    def __init__(self, programs, launcher, databases, count):
        self.programs = programs
        self.launcher = launcher
        self.databases = databases
        self.count = count
        self.jsonl = os.path.join(databases.work, "generated.jsonl.zst")
        self.collection = databases.path(LACUNA)
        self.new_articles = FIRST_NEW
        self.text_bytes = 0

    def generate(self, path, number, *options):
        """Compressed, so that a million articles need a third of their size."""
        command = [self.programs.of_bench("generate"), str(number), *options]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as generator:
            compressed = subprocess.run(["zstd", "-q", "-f", "-o", path], stdin=generator.stdout, check=False)
        if compressed.returncode != 0 or generator.returncode != 0:
            sys.exit(f"bench: cannot generate {path}")
        return path

    def new_file(self, number):
        """Articles that are not in the collection yet."""
        first = self.new_articles
        self.new_articles += number
        path = os.path.join(self.databases.work, f"new-{first}.jsonl.zst")
        return self.generate(path, number, "--first", str(first))

    def add(self, path, *options):
        return self.launcher.run([self.programs.index, "add", "-d", self.collection, *options, path])

    def sample(self):
        """Texts to make queries of, whatever the size of the collection."""
        return [reading.as_text(article["title"]) + "\n" + reading.as_text(article["body"])
                for article in reading.read(self.jsonl, min(self.count, reading.SAMPLE))]

    def build(self):
        self.generate(self.jsonl, self.count)
        self.databases.remove(LACUNA)
        taken = self.add(self.jsonl)
        return {"build_wall_s": taken.wall_s, "build_cpu_s": taken.cpu_s, "build_peak_mib": taken.peak_mib,
                "size_mb": bytes_of(self.collection) / 1e6}

    def change(self, rounds):
        """Adds, then reads the changed input again. The collection is larger afterwards."""
        one = median_figures([self.add_one() for _ in range(rounds)])
        percent = self.new_file(self.count // ONE_PERCENT)
        added = self.add(percent)
        os.remove(percent)
        return {**one, "add_1%_wall_s": added.wall_s, "add_1%_cpu_s": added.cpu_s, **self.read_changed()}

    def add_one(self):
        path = self.new_file(1)
        taken = self.add(path)
        os.remove(path)
        return {"add_one_wall_s": taken.wall_s, "add_one_cpu_s": taken.cpu_s}

    def read_changed(self):
        """The same input again, of which every hundredth article has another paragraph."""
        self.generate(self.jsonl, self.count, "--revised", str(ONE_PERCENT))
        report = os.path.join(self.databases.work, "report.jsonl")
        taken = self.add(self.jsonl, "--report", report)
        with open(report, encoding="utf-8") as lines:
            outcomes = [json.loads(line) for line in lines]
        os.remove(report)
        written = sum(outcome["added"] + outcome["replaced"] for outcome in outcomes)
        changed = math.ceil(self.count / ONE_PERCENT)
        return {"read_again_wall_s": taken.wall_s, "read_again_cpu_s": taken.cpu_s,
                "written_of_changed": written / changed}

    def check(self):
        taken = self.launcher.run([self.programs.index, "check", "-d", self.collection])
        return {"check_wall_s": taken.wall_s, "check_cpu_s": taken.cpu_s}

    def remove(self):
        """Frees the disk."""
        os.remove(self.jsonl)
        self.databases.remove(LACUNA)


def unchanged_folder(programs, launcher, databases, count, rounds):
    """Files a second when a folder of small files is added again and nothing in it has changed."""
    folder = os.path.join(databases.work, "files")
    collection = databases.path("files")
    for number in range(count):
        if number % FILES_OF_FOLDER == 0:
            os.makedirs(os.path.join(folder, str(number // FILES_OF_FOLDER)))
        path = os.path.join(folder, str(number // FILES_OF_FOLDER), f"{number}.txt")
        with open(path, "w", encoding="utf-8") as out:
            out.write(f"Notice number {number}\n\nThe office gives notice that paper {number} may appear again.\n")
    command = [programs.index, "add", "-d", collection, folder]
    first, *again = launcher.run_all([command] * (rounds + 1))
    runs = [{"files": count, "first_wall_s": first.wall_s, "again_wall_s": each.wall_s, "again_cpu_s": each.cpu_s,
             "files_per_s": count / each.wall_s} for each in again]
    databases.remove("files")
    return median_figures(runs)
