# SPDX-License-Identifier: GPL-3.0-or-later
"""Articles made of words that mean nothing, the same for the same number."""
import json
import os
import random

SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
AGENCIES = ["Reuters", "Agence France-Presse", "Associated Press", "Xinhua"]
PAPERS = 12
WRITERS = 30
EVERYWHERE = "press freedom"


def make_words(number):
    maker = random.Random(1)
    return sorted({"".join(maker.choices(SYLLABLES, k=maker.choice((2, 3, 3, 4)))) for _ in range(number)})


WORDS = make_words(900)


def article(group, number, version=0, words=40, source=None):
    """`group` and `number` are its identity; a new version has another text."""
    maker = random.Random(f"{group} {number} {version}")
    return {"url": f"https://{group}.example/{number}", "title": f"Title of {group} {number} version {version}",
            "date": f"20{maker.randrange(10, 25)}-{maker.randrange(1, 13):02}-{maker.randrange(1, 29):02}",
            "source": source or f"Paper {maker.randrange(PAPERS)}", "agency": maker.choice(AGENCIES),
            "language": "en", "byline": [f"Writer {maker.randrange(WRITERS)}"],
            "body": f"{EVERYWHERE} {' '.join(maker.choices(WORDS, k=words))} end{group}{number}"}


def articles(group, numbers, version=0, source=None):
    return [article(group, number, version, source=source) for number in numbers]


def write_lines(path, items):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(item) + "\n" for item in items)
    return path


def write_files(folder, numbers):
    """A folder of small inputs of one article each."""
    os.makedirs(folder)
    for number in numbers:
        chosen = " ".join(random.Random(number).choices(WORDS, k=30))
        with open(os.path.join(folder, f"{number:03}.txt"), "w", encoding="utf-8") as file:
            file.write(f"Headline number {number}\n\n{EVERYWHERE} in file {number} {chosen}.\n")
    return folder
