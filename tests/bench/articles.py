# SPDX-License-Identifier: GPL-3.0-or-later
"""The articles that are measured with, in the forms that the engines read."""
import itertools
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field

# The columns of programs/plain_articles.hpp, and the key of JSON that each is of.
COLUMNS = ("id", "title", "date", "source", "agency", "byline", "body")
LINE_BREAK = "\x1e"
# Articles that queries are made of: so many are enough to know which words are common.
SAMPLE = 20_000


@dataclass
class Articles:
    """`jsonl` is what Lacuna reads; `plain` and `script` are the same articles for the peers."""
    jsonl: str
    plain: str
    script: str
    count: int = 0
    text_bytes: int = 0
    sample: list = field(default_factory=list)

    @property
    def text_mb(self):
        return self.text_bytes / 1e6


def read(path, limit=None):
    """The articles of a JSONL file, compressed or not, or only the first ones."""
    with subprocess.Popen(["zstdcat", "-f", path], stdout=subprocess.PIPE) as process:
        lines = (line for line in process.stdout if line.strip())
        yield from map(json.loads, itertools.islice(lines, limit))
        process.stdout.close()
        process.terminate()


def as_text(value):
    """What a key says, as one string."""
    if isinstance(value, list):
        return "; ".join(as_text(each) for each in value)
    return "" if value is None else str(value)


def plain_row(article):
    """The columns; peers get the author where Lacuna takes one for the byline."""
    values = {**article, "byline": article.get("byline") or article.get("author")}
    row = [as_text(values.get(column)) for column in COLUMNS]
    return [value.replace("\t", " ").replace("\r", " ").replace("\n", LINE_BREAK) for value in row]


def script_lines(row):
    """One article as scriptindex reads it: NAME=VALUE, further lines of a value begin with =."""
    for name, value in zip(COLUMNS, row):
        if name == "date":
            value = value[:10].replace("-", "")
        if name == "id":
            value = value[:200]
        lines = [line for line in value.split(LINE_BREAK) if line.strip()]
        if lines:
            yield name + "=" + "\n=".join(lines)


def prepare(path, work, limit=None):
    """Writes the articles in all forms below `work`. Without a limit Lacuna reads the file itself."""
    articles = Articles(path, os.path.join(work, "articles.tsv"), os.path.join(work, "articles.script"))
    if limit:
        articles.jsonl = os.path.join(work, "articles.jsonl")
    with open(articles.plain, "w", encoding="utf-8") as plain, \
            open(articles.script, "w", encoding="utf-8") as script, \
            open(articles.jsonl if limit else os.devnull, "w", encoding="utf-8") as jsonl:
        for article in read(path, limit):
            row = plain_row(article)
            plain.write("\t".join(row) + "\n")
            script.write("\n".join(script_lines(row)) + "\n\n")
            jsonl.write(json.dumps(article, ensure_ascii=False) + "\n")
            count(articles, article)
    if articles.count == 0:
        sys.exit(f"bench: no articles in {path}")
    return articles


def count(articles, article):
    """Adds one article to the totals and to the sample."""
    title, body = as_text(article.get("title")), as_text(article.get("body"))
    articles.count += 1
    articles.text_bytes += len(title.encode()) + len(body.encode())
    if len(articles.sample) < SAMPLE:
        articles.sample.append(title + "\n" + body)
