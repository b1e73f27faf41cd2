# SPDX-License-Identifier: GPL-3.0-or-later
"""Several trials at a time, each in a folder of its own."""
import os
import queue
import shutil
from concurrent.futures import ThreadPoolExecutor


def for_each(trials, try_one, folder, jobs):
    """try_one(trial, folder of its own) for all; the first exception ends it."""
    folders = queue.SimpleQueue()
    for number in range(jobs):
        path = os.path.join(folder, f"worker{number}")
        os.makedirs(path)
        folders.put(path)

    def attempt(trial):
        path = folders.get()
        try:
            try_one(trial, path)
        finally:
            folders.put(path)

    with ThreadPoolExecutor(jobs) as pool:
        for _ in pool.map(attempt, trials):
            pass
    for number in range(jobs):
        shutil.rmtree(os.path.join(folder, f"worker{number}"), ignore_errors=True)
