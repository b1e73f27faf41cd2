# SPDX-License-Identifier: GPL-3.0-or-later
"""Generated articles, written in the formats that are read."""
import csv
import html
import json
import os

from articles import as_text

COLUMNS = ("id", "title", "date", "source", "agency", "byline", "language", "body")
# What stands around the text of a usual page, some 40 KB of it.
LINKS_OF_MENU = 80
TEASERS = 24
SCRIPT = "(function(w,d){var q=w.q||[];q.push(['set',{'id':1}]);d.addEventListener('x',function(){q.push(1)})})(window,document);"


def columns_of(article):
    return [as_text(article.get(column)) for column in COLUMNS]


def write_jsonl(articles, path):
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)


def write_json(articles, path):
    with open(path, "w", encoding="utf-8") as out:
        json.dump(articles, out, ensure_ascii=False, indent=1)


def write_table(articles, path, dialect):
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, dialect)
        writer.writerow(COLUMNS)
        writer.writerows(map(columns_of, articles))


def write_files(articles, path, ending, text_of):
    """A folder with a file for each article."""
    os.mkdir(path)
    for number, article in enumerate(articles):
        with open(os.path.join(path, f"{number}.{ending}"), "w", encoding="utf-8") as out:
            out.write(text_of(article))


def plain_of(article):
    return f"{article['title']}\n\n{as_text(article['body'])}\n"


def markdown_of(article):
    front = "".join(f"{key}: {json.dumps(as_text(article.get(key)))}\n" for key in ("title", "date", "source", "id"))
    return f"---\n{front}---\n\n{as_text(article['body'])}\n"


def page_of(article):
    title = html.escape(as_text(article["title"]))
    head = (f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title} | "
            f"{html.escape(as_text(article.get('source')))}</title><meta property='og:type' content='article'>"
            f"<meta property='article:published_time' content='{as_text(article.get('date'))}'>"
            + f"<script>{SCRIPT * 40}</script><style>{'.a .b{margin:0 auto;color:#333}' * 100}</style></head>")
    menu = "".join(f"<li class='menu-item'><a href='/section/{i}' title='Section {i}'>Section {i}</a></li>"
                   for i in range(LINKS_OF_MENU))
    paragraphs = "".join(f"<p class='story-text'>{html.escape(part)}</p>\n"
                         for part in as_text(article["body"]).split("\n") if part.strip())
    teasers = "".join(f"<div class='teaser card'><a href='/n/{i}'><img src='/i/{i}.jpg' alt=''><h3>Another headline of "
                      f"the day, number {i}</h3></a><span class='meta'>2 hours ago</span></div>" for i in range(TEASERS))
    return (f"{head}<body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{paragraphs}</article>"
            f"<aside class='related'>{teasers}</aside></main><footer>{menu}</footer><script>{SCRIPT * 40}</script>"
            "</body></html>")


WRITERS = {
    "jsonl": write_jsonl,
    "json": write_json,
    "csv": lambda articles, path: write_table(articles, path, "excel"),
    "tsv": lambda articles, path: write_table(articles, path, "excel-tab"),
    "text": lambda articles, path: write_files(articles, path, "txt", plain_of),
    "markdown": lambda articles, path: write_files(articles, path, "md", markdown_of),
    "html": lambda articles, path: write_files(articles, path, "html", page_of),
}
