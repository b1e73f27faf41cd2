# SPDX-License-Identifier: GPL-3.0-or-later
"""The Snowball stemmer of English (Porter2), as its published description has it."""
import re

_VOWELS = "aeiouy"
_DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_BEFORE_LI = "cdeghkmnrt"
_EXCEPTIONS = {"skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl",
               "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl"}
_UNCHANGED = {"sky", "news", "howe", "atlas", "cosmos", "bias", "andes"}
_UNCHANGED_AFTER_1A = {"inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"}
_STEP_2 = [("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
           ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
           ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
           ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
           ("ogi", "og"), ("li", "")]
_STEP_3 = [("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
           ("ical", "ic"), ("ness", ""), ("ful", "")]
_STEP_4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
           "ion", "al", "er", "ic"]


def _region(word, begin):
    """Where the text behind the first consonant that follows a vowel begins, from `begin` on."""
    found = re.compile(r"[aeiouy][^aeiouy]").search(word, begin)
    return found.end() if found else len(word)


def _regions(word):
    prefix = re.match(r"gener|commun|arsen", word)
    first = prefix.end() if prefix else _region(word, 0)
    return first, _region(word, first)


def _ends_short(word):
    """Whether the last syllable is short: the word ends in such a one."""
    return bool(re.search(r"[^aeiouy][aeiouy][^aeiouywxY]$", word) or re.fullmatch(r"[aeiouy][^aeiouy]", word))


def _step_1a(word):
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith(("us", "ss")) or not word.endswith("s"):
        return word
    return word[:-1] if re.search(r"[aeiouy]", word[:-2]) else word


def _step_1b(word, first):
    for ending in ("eedly", "eed"):
        if word.endswith(ending):
            return word[:-len(ending)] + "ee" if len(word) - len(ending) >= first else word
    for ending in ("ingly", "edly", "ing", "ed"):
        if not word.endswith(ending):
            continue
        stem = word[:-len(ending)]
        if not re.search(r"[aeiouy]", stem):
            return word
        if stem.endswith(("at", "bl", "iz")):
            return stem + "e"
        if stem.endswith(_DOUBLES):
            return stem[:-1]
        return stem + "e" if _ends_short(stem) and first >= len(stem) else stem
    return word


def _step_1c(word):
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in _VOWELS:
        return word[:-1] + "i"
    return word


def _step_2(word, first):
    for ending, other in _STEP_2:
        if not word.endswith(ending):
            continue
        stem = word[:-len(ending)]
        if len(stem) < first or (ending == "ogi" and not stem.endswith("l")) or \
                (ending == "li" and not stem.endswith(tuple(_BEFORE_LI))):
            return word
        return stem + other
    return word


def _step_3(word, first, second):
    for ending, other in _STEP_3:
        if not word.endswith(ending):
            continue
        stem = word[:-len(ending)]
        return stem + other if len(stem) >= (second if ending == "ative" else first) else word
    return word


def _step_4(word, second):
    for ending in _STEP_4:
        if not word.endswith(ending):
            continue
        stem = word[:-len(ending)]
        allowed = len(stem) >= second and (ending != "ion" or stem.endswith(("s", "t")))
        return stem if allowed else word
    return word


def _step_5(word, first, second):
    stem = word[:-1]
    if word.endswith("e") and (len(stem) >= second or (len(stem) >= first and not _ends_short(stem))):
        return stem
    if word.endswith("ll") and len(stem) >= second:
        return stem
    return word


def stem(word):
    """The stem of a lower-case word."""
    if len(word) < 3 or word in _UNCHANGED:
        return word
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    word = word.lstrip("'")
    # A y that is a consonant is written Y until the end.
    word = re.sub(r"(^|[aeiouy])y", r"\1Y", word)
    first, second = _regions(word)
    word = re.sub(r"('s'|'s|')$", "", word)
    word = _step_1a(word)
    if word in _UNCHANGED_AFTER_1A:
        return word
    word = _step_1c(_step_1b(word, first))
    word = _step_3(_step_2(word, first), first, second)
    return _step_5(_step_4(word, second), first, second).lower()
