# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that say which texts a word has to find, and how many of them hold.

languages.d/CODE.tsv has the columns query, find, not, mark and tests: what is typed, a text that it finds, a text that
it does not find, the words that are marked in the first (parted by "; "), and what the row is about.
"""
import csv
import os
import re
import unicodedata

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "languages.d")
COLUMNS = ["query", "find", "not", "mark", "tests"]

# Scripts whose words are not parted by blanks: Thai, Lao, Burmese, Khmer, kana without the long vowel mark, Han.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30fb\u30fd-\u30ff"
                      "\u3400-\u9fff\uff66-\uff9f]")
JOINERS = "'\u2019\u02bc\u200c\u200d"  # stand within words


def languages():
    return sorted(name[:-4] for name in os.listdir(FOLDER) if name.endswith(".tsv"))


def read_rows(language):
    with open(os.path.join(FOLDER, f"{language}.tsv"), encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 1):
        row["id"] = f"{language}-{number}"
        row["language"] = language
    return rows


def articles(rows):
    for row in rows:
        for name in ("find", "not"):
            yield {"id": f"{row['id']}-{name}", "language": row["language"], "body": row[name]}


def _is_letter(character):
    return unicodedata.category(character)[0] in "LMNS"


def _continues(text, place):
    return 0 <= place < len(text) and not UNSPACED.match(text[place]) and (
        _is_letter(text[place]) or text[place] in JOINERS)


def _word_around(text, start, end):
    while _continues(text, start - 1):
        start -= 1
    while _continues(text, end):
        end += 1
    return range(start, end)


def _characters(text, marks):
    """Places of the characters in marks, which are pairs of byte offsets."""
    raw = text.encode()
    places = set()
    for start, end in marks:
        places.update(range(len(raw[:start].decode("utf-8", "ignore")), len(raw[:end].decode("utf-8", "ignore"))))
    return places


def is_marked(text, marks, words):
    """Whether each word is marked whole, and nothing but it and the rest of what is written in one with it."""
    needed, spare = set(), set()
    for word in words:
        start = text.find(word)
        if start < 0:
            return False
        needed.update(range(start, start + len(word)))
        spare.update(_word_around(text, start, start + len(word)))
    letters = {place for place, character in enumerate(text) if _is_letter(character)}
    marked = _characters(text, marks) & letters
    return needed & letters <= marked <= spare


def judge(row, answer):
    """What an answer (an object of JSON output, or none where the query was refused) does with the texts of a row."""
    results = {result["own_id"]: result for result in (answer or {}).get("results", [])}
    found = results.get(f"{row['id']}-find")
    return {"found": found is not None,
            "wrongly_found": f"{row['id']}-not" in results,
            "marked": found is not None and is_marked(found["body"], found["body_marks"], row["mark"].split("; "))}


def totals(verdicts, mixed):
    """Counts over rows: alone with their language, and among all languages."""
    def count(of, name):
        return sum(verdict[name] for verdict in of)

    found = count(verdicts, "found")
    return {"rows": len(verdicts), "found": found, "missed": len(verdicts) - found,
            "wrongly_found": count(verdicts, "wrongly_found"), "marked": count(verdicts, "marked"),
            "mixed_found": count(mixed, "found"), "mixed_wrongly_found": count(mixed, "wrongly_found")}
