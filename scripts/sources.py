# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files the checks of the sources read."""
import subprocess


def sources(root, suffixes, folders=()):
    """Names below `root` with one of these suffixes, sorted, of all folders or of those given:
    tracked files and those that are not yet, but no ignored ones."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *folders]
    listed = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE).stdout
    names = {name for name in listed.decode().split("\0") if name.endswith(suffixes)}
    return sorted(name for name in names if (root / name).is_file())
