"""`python -m fieldkit`: the command line without the window."""

import sys

from fieldkit.cli import main

if __name__ == "__main__":
    sys.exit(main())
