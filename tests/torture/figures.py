# SPDX-License-Identifier: GPL-3.0-or-later
"""What a torture found: rows of one table, and the findings behind its numbers."""
import threading
from dataclasses import dataclass, field

LOST = "lost"
WRONG = "wrong, unseen"
SIGNAL = "signals"
HANG = "hangs"
OTHER = "other"
COLUMNS = (LOST, WRONG, SIGNAL, HANG, OTHER)
SHOWN = 6


@dataclass
class Row:
    """`what` was done how many times, and what promises were broken. For several threads."""
    what: str
    done: int = 0
    note: str = ""
    findings: list = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def count(self, number=1):
        with self.lock:
            self.done += number

    def find(self, kind, *words):
        """Notes a broken promise."""
        with self.lock:
            self.findings.append((kind, " ".join(map(str, words))))

    def note_end(self, ended, *words):
        """Signals and hangs of a program; whether it ended as a program should."""
        if ended.has_hung:
            self.find(HANG, *words)
        elif ended.has_crashed:
            self.find(SIGNAL, *words, f"exit {ended.code}:", ended.sentence)
        return not ended.has_hung and not ended.has_crashed

    def number_of(self, kind):
        return sum(1 for found, _ in self.findings if found == kind)

    def show_findings(self):
        for kind in COLUMNS:
            texts = [text for found, text in self.findings if found == kind]
            for text in texts[:SHOWN]:
                print(f"  {kind}: {self.what}: {text}", flush=True)
            if len(texts) > SHOWN:
                print(f"  {kind}: {self.what}: … and {len(texts) - SHOWN} more", flush=True)


def show_table(rows):
    """In the form that documents take."""
    head = ["what", "times", *COLUMNS]
    cells = [[row.what + (f" ({row.note})" if row.note else ""), f"{row.done:,}",
              *(f"{row.number_of(kind):,}" for kind in COLUMNS)] for row in rows]
    widths = [max(len(line[i]) for line in [head, *cells]) for i in range(len(head))]
    lines = [head, [("-" * widths[0])] + ["-" * (width - 1) + ":" for width in widths[1:]], *cells]
    for line in lines:
        first, rest = line[0].ljust(widths[0]), [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        print("| " + " | ".join([first, *rest]) + " |")
