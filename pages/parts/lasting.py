"""What is loaded for good, and need not be looked at for garbage again and again."""

import gc
import sys

_modules = 0


def spare_what_lasts() -> None:
    """Put what has been loaded so far out of the collector's way, whenever there is more of it.

    Streamlit has all objects of the process looked through after every run. Most of them are
    modules, which stay to the end; without them a run takes a fraction of the time.
    """
    global _modules
    if len(sys.modules) > _modules:
        _modules = len(sys.modules)
        gc.unfreeze()
        gc.collect()
        gc.freeze()
