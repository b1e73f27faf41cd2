# SPDX-License-Identifier: GPL-3.0-or-later
"""Single functions, by Google Benchmark."""
import json
import subprocess


def measure(programs, seconds):
    """{name: {us, mb_per_s}} of the CPU time of one call; rates where bytes are processed."""
    command = [programs.of_bench("micro"), "--benchmark_format=json", f"--benchmark_min_time={seconds}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result = {}
    for row in json.loads(done.stdout)["benchmarks"]:
        rate = row.get("bytes_per_second")
        result[row["name"]] = {"us": row["cpu_time"] / 1000, "mb_per_s": rate and rate / 1e6}
    return result
