"""Logs: event names, ids and counts. Never words from a study.

The only way to log is `event`; it takes numbers and ids and refuses everything else, so that a transcript cannot slip
into a log by way of a format string.
"""

import logging
import re

_LOG = logging.getLogger("fieldkit")
_ID = re.compile(r"[a-z0-9][a-z0-9.:_-]{0,63}")


def event(name: str, /, **facts: int | str) -> None:
    """Record that something happened.

    Args:
        name: a lower-case event name such as `bundle-merged`.
        facts: counts, durations in milliseconds, ids and error codes (lower case, no spaces, at most 64 characters).
    """
    safe = {key: value if isinstance(value, int) or _ID.fullmatch(value) else "?" for key, value in facts.items()}
    _LOG.info("%s %s", name, " ".join(f"{key}={value}" for key, value in safe.items()))
