# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of fixed width for people."""

# What grows so much more than the collection is called faster.
TOLERANCE = 1.15


def number(value):
    """Three or four digits that matter."""
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    if value == 0:
        return "0"
    size = abs(value)
    decimals = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3
    return f"{value:,.{decimals}f}"


def show(title, columns, rows):
    """`rows`: (name, values). Prints a headline, the columns and a line for each row."""
    names = max([len(name) for name, _ in rows] + [0])
    widths = [max([len(column)] + [len(number(values[i])) for _, values in rows]) for i, column in enumerate(columns)]
    print(f"\n{title}")
    print("  " + " " * names + "".join(f"  {column:>{width}}" for column, width in zip(columns, widths)))
    for name, values in rows:
        cells = "".join(f"  {number(value):>{width}}" for value, width in zip(values, widths))
        print(f"  {name:<{names}}{cells}")


def ratio(value, base):
    return value / base if base else None


def show_figures(title, result, columns, base):
    """{name: {figure: value}}, with the ratio of the first column to that of the row `base`."""
    first = columns[0]
    rows = [(name, [figures.get(column) for column in columns] + [ratio(figures[first], result[base][first])])
            for name, figures in result.items()]
    show(title, [*columns, "ratio"], rows)


def show_warm(mode, result, base):
    """A row for each kind of query; p50, p90 and p99 of each engine, and its p50 beside ours."""
    columns, rows = [], []
    for engine in result:
        columns += [f"{engine} p50", "p90", "p99"] + ([] if engine == base else ["ratio"])
    for kind, ours in result[base].items():
        values = []
        for engine, kinds in result.items():
            figures = kinds[kind]
            values += figures.values()
            if engine != base:
                values.append(ratio(figures["p50_ms"], ours["p50_ms"]))
        rows.append((kind, values))
    show(f"warm search, {mode}, ms (ratio: of p50 to ours)", columns, rows)


def show_list(title, figures):
    show(title, ["value"], [(name, [value]) for name, value in figures.items()])


def show_growth(small, large, sizes):
    """Each figure of two collections, how many times it grew, and whether faster than the collection."""
    rows = []
    for name in small:
        times = ratio(large[name], small[name])
        is_faster = times is not None and times > TOLERANCE * sizes[1] / sizes[0]
        rows.append((name, [small[name], large[name], times, "faster" if is_faster else ""]))
    show("growth", [f"{sizes[0]:,}", f"{sizes[1]:,}", "times", "than the collection"], rows)
