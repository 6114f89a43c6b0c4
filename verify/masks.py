"""Hides from a comparison of two runs what may differ between them."""

import json
import re

# A time (1.5 ms), the middle half of times, a ratio of times (4.2x), or the call at which two times are level, with the
# spaces that align it. Of a time per step, Keras chooses the unit. Every other digit is compared.
TIMING = re.compile(
    r" *\d+[mu]?s(?=/step)"
    r"| *\d+(?:\.\d+)?(?= ?(?:ns|µs|ms|s)\b|x(?!\w))"
    r"|(?<=middle half) \d+\.\d+ to \d+\.\d+"
    r"|(?<=level at call) \d+(?: or later)?"
)


def masked(output: str) -> str:
    """Replace what may differ between two runs: times and their ratios."""
    return TIMING.sub(" #", output)


FILES = {
    "build.json": re.compile(r'(?<="cached": )(true|false)'),
    "sitemap.xml": re.compile(r"(?<=<lastmod>)[\d-]+(?=<)"),
    "sitemap.xml.gz": re.compile(r"(?<=<lastmod>)[\d-]+(?=<)"),
}
"""What may differ between two builds of the same results: whether a program ran in this build, and the day of it."""

CHANCE = {
    "snippets/distribution/workers.py": "free ports of the machine",
    "snippets/errata/ellipsis.py": "numbers drawn without a seed, as the 2019 memo does",
    "snippets/errata/w2_shape.py": "numbers drawn without a seed, as the 2019 memo does",
    "snippets/graphs/static_vs_dynamic_optimisation.py": "a log file, which holds moments",
    "snippets/keras/keras_2.py": "weights drawn without a seed",
    "snippets/keras/keras_2_files.py": "weights drawn without a seed",
    "snippets/keras/older.py": "weights drawn without a seed",
    "snippets/keras/subclassed_lost.py": "addresses in memory",
    "snippets/losses/weights_classes.py": "the last digit of a sum, whose order threads settle",
    "snippets/messages/retracing_models.py": "weights drawn without a seed",
    "snippets/numbers/mixed.py": "weights drawn without a seed",
    "snippets/saving/files_errors.py": "the checksum of weights drawn without a seed",
    "snippets/saving/weights.py": "the size of a file that holds names chosen anew",
}
"""Programs whose names hold something else in each run though no clock is read, each with what it is.

What they print is compared all the same.
"""


def masked_file(name: str, line: str) -> str:
    """Replace what may differ between two builds of the same results in a line of a file."""
    return FILES[name].sub("#", line) if name in FILES else line


def masked_notebook(said: str) -> str:
    """Replace the times in what the execution of a notebook has said, and leave out the ids of its cells."""
    outcome = json.loads(said.splitlines()[-1])
    cells = [{key: cell[key] for key in cell if key != "id"} for cell in outcome["cells"]]  # fmt: skip
    kept = outcome | {"cells": cells, "measured": "", "seconds": 0}
    return masked(json.dumps(kept, ensure_ascii=False))
