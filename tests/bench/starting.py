"""How long one answer at the command line takes, whole process, beside the bare import of the libraries it stands on.

    DATABASE_URL=sqlite:///all.db python tests/bench/starting.py [--runs 10] [--name Xiaomi]

The two are run in turn, so that both see the same machine, and medians are compared. Our modules are compiled, as the
libraries are and as the bot is where it is installed: the first run, which is not counted, writes down what is not yet,
though the environment tells Python not to.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = "import sqlalchemy, pydantic, typer, rapidfuzz, tantivy"
COMPILED_ONCE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Run both in turn and print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--name", default="Xiaomi")
    options = parser.parse_args()
    answer = ["-m", "bot", "screen", options.name]
    libraries = ["-c", LIBRARIES]
    for warming in (answer, libraries):
        _seconds(warming)
    answers, imports = [], []
    for _ in range(options.runs):
        answers.append(_seconds(answer))
        imports.append(_seconds(libraries))
    took, bare = statistics.median(answers), statistics.median(imports)
    print(f"one answer {took * 1000:.0f} ms ({min(answers) * 1000:.0f} to {max(answers) * 1000:.0f})")
    print(f"libraries  {bare * 1000:.0f} ms ({min(imports) * 1000:.0f} to {max(imports) * 1000:.0f})")
    print(f"ratio      {took / bare:.2f}")


def _seconds(arguments: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=COMPILED_ONCE, check=True, capture_output=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
