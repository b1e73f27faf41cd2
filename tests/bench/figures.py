# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers made of numbers."""
import math
import os
import statistics

PERCENTILES = (50, 90, 99)


def percentile(values, percent):
    """The smallest value that is not exceeded by so many per cent of all."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def latencies(seconds, percents=PERCENTILES):
    """Percentiles in ms."""
    return {f"p{percent}_ms": percentile(seconds, percent) * 1000 for percent in percents}


def medians_of(rounds):
    """The median of each place over lists of equal length: of each query over the rounds."""
    return [statistics.median(values) for values in zip(*rounds)]


def median_figures(runs):
    """The median of each figure over dictionaries with the same keys."""
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def bytes_of(path):
    """Size of a file, or of all files below a folder."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)
