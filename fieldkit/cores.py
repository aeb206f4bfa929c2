"""Core files: the memory of a process that crashed, with the keys and words that were open in it."""

import sys

if sys.platform == "win32":

    def forbid() -> None:
        """Nothing to do: Windows keeps small dumps without the memory unless somebody sets it up otherwise."""

else:
    import resource

    def forbid() -> None:
        """Have the system keep no core file of this process nor of those it starts."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
