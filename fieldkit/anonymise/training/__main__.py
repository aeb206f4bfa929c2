"""Trains the model of names and writes it beside its card.

Usage: python -m fieldkit.anonymise.training DATA [-o FOLDER]
"""

import argparse
import sys
from pathlib import Path

from fieldkit.anonymise.training.trainer import train


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(prog="python -m fieldkit.anonymise.training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the marked sets")
    parser.add_argument("-o", "--output", type=Path, default=Path("resources/anonymise"), help="where the model goes")
    parser.add_argument("--iterations", type=int, default=60, help="passes of L-BFGS")
    given = parser.parse_args()
    sys.stdout.write(train(given.data, given.output, iterations=given.iterations) + "\n")


if __name__ == "__main__":
    main()
