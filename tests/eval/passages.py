# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured of a snippet: its words, where its passages begin and end, and its marks."""
import re

ELLIPSIS = "…"
ENDS = ".!?:;,。！？；：，、؟؛۔।\"'”’»)]」』）"


def one_line(text):
    return " ".join(text.split())


def passages(snippet):
    """The passages of a snippet, without what says that they were cut."""
    return [part for part in (part.strip() for part in snippet.split(ELLIPSIS)) if part]


def has_words(snippet, words):
    folded = snippet.casefold()
    return all(word.casefold() in folded for word in words)


def boundaries(body, passage):
    """Whether a passage begins and ends where a sentence or a clause does; None if it is not of the body."""
    flat = one_line(body)
    line_starts = {one_line(line)[:20] for line in body.split("\n") if line.strip()}
    at = flat.find(one_line(passage))
    if at < 0:
        return None
    before = flat[:at].rstrip()
    after = flat[at + len(one_line(passage)):].lstrip()
    begins = not before or before[-1] in ENDS or passage[:20] in line_starts
    ends = not after or one_line(passage)[-1] in ENDS or any(after.startswith(start) for start in line_starts)
    return begins, ends


def is_cut_word(body, passage):
    """Whether a passage begins or ends in the middle of a word of letters and blanks."""
    flat = one_line(body)
    at = flat.find(one_line(passage))
    end = at + len(one_line(passage))
    cut_begin = at > 0 and flat[at - 1].isalnum() and flat[at].isalnum() and flat[at].isascii()
    cut_end = at >= 0 and end < len(flat) and flat[end - 1].isalnum() and flat[end].isalnum() and flat[end].isascii()
    return bool(cut_begin or cut_end)


def right_marks(marked, words):
    """How many of the marked texts are, or begin as, one of the words, and how many there are."""
    stems = [word.casefold()[:4] for word in words]
    right = sum(any(part.startswith(stem) for stem in stems)
                for text in marked for part in re.findall(r"\w+", text.casefold()))
    return right, sum(len(re.findall(r"\w+", text)) for text in marked)


def figures(rows):
    """Means over rows of {snippet, body, words, pair, marked}."""
    if not rows:
        return {}
    cut = [boundaries(row["body"], part) for row in rows for part in passages(row["snippet"])]
    known = [one for one in cut if one is not None]
    right = [right_marks(row["marked"], row["words"]) for row in rows]
    share = lambda values: round(sum(values) / max(1, len(values)), 3)
    return {"snippets": len(rows),
            "all_words": share([has_words(row["snippet"], row["words"]) for row in rows]),
            "phrase": share([row["pair"].casefold() in one_line(row["snippet"]).casefold() for row in rows]),
            "begins": share([begin for begin, _ in known]), "ends": share([end for _, end in known]),
            "cut_words": share([is_cut_word(row["body"], part)
                                for row in rows for part in passages(row["snippet"])]),
            "marks_right": round(sum(one for one, _ in right) / max(1, sum(all_ for _, all_ in right)), 3),
            "characters": round(sum(len(row["snippet"]) for row in rows) / len(rows))}
