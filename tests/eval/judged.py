# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets of articles and queries with judgements, and how good a ranking of them is.

A set is a folder with docs.jsonl[.gz], queries.tsv (qid<TAB>text) and qrels.tsv (qid<TAB>docid<TAB>gain).
"""
import gzip
import json
import math
import os
import subprocess
import sys
import tempfile

DEPTH = 1000  # of the rankings that are judged


def documents_of(directory):
    """The path of the articles, or none."""
    paths = (os.path.join(directory, name) for name in ("docs.jsonl.gz", "docs.jsonl"))
    return next((path for path in paths if os.path.exists(path)), None)


def read_articles(directory):
    path = documents_of(directory)
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def read_queries(directory):
    with open(os.path.join(directory, "queries.tsv"), encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("\t", 1) for line in lines if "\t" in line)


def read_qrels(directory):
    """Of each query that has any: the gains of articles that are worth something."""
    qrels = {}
    with open(os.path.join(directory, "qrels.tsv"), encoding="utf-8") as lines:
        for line in lines:
            query, document, gain = line.rstrip("\n").split("\t")
            if float(gain) > 0:
                qrels.setdefault(query, {})[document] = float(gain)
    return qrels


def read_run(text):
    run = {}
    for line in text.splitlines():
        query, _, document, *_ = line.split(" ")
        run.setdefault(query, []).append(document)
    return run


def run_of_programs(directory, programs, arguments=()):
    """The text of the run of lacuna-search over a new collection of the set."""
    with tempfile.TemporaryDirectory() as work:
        collection = os.path.join(work, "collection")
        subprocess.run([f"{programs}/lacuna-index", "add", "-d", collection, documents_of(directory)],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        done = subprocess.run([f"{programs}/lacuna-search", "-d", collection, "--queries",
                               os.path.join(directory, "queries.tsv"), "--plain", "--match", "any", "--snippets", "0",
                               "--format", "trec", "-n", str(DEPTH), "--timeout", "60", *arguments],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if not done.stdout:
        sys.exit(f"{directory}: no results at all: {done.stderr.strip()}")
    return done.stdout


def _dcg(gains):
    return sum(gain / math.log2(rank + 2) for rank, gain in enumerate(gains[:10]))


def _scores_of_query(ranking, gains):
    hits = [document in gains for document in ranking]
    found, precision = 0, 0.0
    for rank, hit in enumerate(hits):
        if hit:
            found += 1
            precision += found / (rank + 1)
    return {"ndcg10": _dcg([gains.get(document, 0) for document in ranking]) /
                      _dcg(sorted(gains.values(), reverse=True)),
            "map": precision / len(gains),
            "p10": sum(hits[:10]) / 10,
            "recall100": sum(hits[:100]) / len(gains)}


def scores(run, qrels):
    """Means over the judged queries. One without an answer counts as zero."""
    rows = [_scores_of_query(run.get(query, []), gains) for query, gains in qrels.items()]
    return {key: round(sum(row[key] for row in rows) / len(rows), 4) for key in rows[0]}
