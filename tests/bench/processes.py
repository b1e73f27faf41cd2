# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs programs one at a time and says what each took, by way of programs/launch.cpp."""
import subprocess
import sys
import tempfile
from dataclasses import dataclass

# 1: found nothing, or some inputs failed.
ALLOWED_CODES = (0, 1)


@dataclass
class Taken:
    """What one process took."""
    wall_s: float
    cpu_s: float
    peak_mib: float

    def on(self, clock):
        """Seconds on the clock `wall` or `cpu`."""
        return self.wall_s if clock == "wall" else self.cpu_s


class Launcher:
    """A program that fails ends the benchmark: its figures would mean nothing."""

    def __init__(self, programs):
        self.program = programs.of_bench("launch")

    def run_all(self, commands):
        """What each of the commands took, in their order."""
        for command in commands:
            if any("\t" in word or "\n" in word for word in command):
                sys.exit(f"bench: {command} cannot be passed on")
        lines = "".join("\t".join(command) + "\n" for command in commands)
        with tempfile.TemporaryFile("w+") as said:
            done = subprocess.run([self.program], input=lines, stdout=subprocess.PIPE, stderr=said, text=True,
                                  check=False)
            said.seek(0)
            messages = said.read()
        results = [line.split("\t") for line in done.stdout.splitlines()]
        for command, result in zip(commands, results):
            if int(result[3]) not in ALLOWED_CODES:
                sys.exit(f"bench: {' '.join(command)} ended with {result[3]}\n{messages[-2000:]}")
        if len(results) != len(commands):
            sys.exit(f"bench: a program could not be started\n{messages[-2000:]}")
        return [Taken(int(wall) / 1e9, int(cpu) / 1e6, int(peak) / 1024) for wall, cpu, peak, _ in results]

    def run(self, command):
        return self.run_all([command])[0]
