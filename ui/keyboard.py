"""Keys by where they are, whatever the layout."""

_LATIN_OF = str.maketrans("йцукенгшщзхъфывапролджэячсмитьбю.", "qwertyuiop[]asdfghjkl;'zxcvbnm,./")


def latin(key: str) -> str:
    """The Latin sign on the same key of a Russian keyboard, so that nobody has to change the layout for one letter."""
    return key.translate(_LATIN_OF)
