# SPDX-License-Identifier: GPL-3.0-or-later
"""How long, with how much memory, and to what size each engine indexes the same articles."""
from engines import LACUNA
from figures import bytes_of, median_figures


def index_once(launcher, engine, databases, articles):
    """Figures of one run into a new database, which stays."""
    databases.remove(engine.name)
    path = databases.path(engine.name)
    taken = launcher.run(engine.index(articles, path))
    size = bytes_of(path)
    return {"wall_s": taken.wall_s, "cpu_s": taken.cpu_s, "peak_mib": taken.peak_mib, "size_mb": size / 1e6,
            "size_per_text": size / articles.text_bytes, "cpu_s_per_mb": taken.cpu_s / articles.text_mb,
            "mb_per_s": articles.text_mb / taken.wall_s}


def measure(launcher, engines, databases, articles, rounds):
    """Medians by engine; the engines take turns."""
    runs = {engine.name: [] for engine in engines}
    for _ in range(rounds):
        for engine in engines:
            runs[engine.name].append(index_once(launcher, engine, databases, articles))
    return {name: median_figures(figures) for name, figures in runs.items()}


def measure_rates(launcher, ours, databases, collections, rounds):
    """MB of text a second of several collections, in turns, by their names. Leaves no database."""
    runs = {name: [] for name in collections}
    for _ in range(rounds):
        for name, articles in collections.items():
            runs[name].append(index_once(launcher, ours, databases, articles))
    databases.remove(LACUNA)
    return {name: median_figures(figures) for name, figures in runs.items()}
