"""Vietnamese news and reports about emulation campaigns, turned into a searchable catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lazy import offer

# at once, for otherwise the first import of the folder would put itself in the function's place
from nlp.read import read
from nlp.version import VERSION

if TYPE_CHECKING:
    from nlp.batch import build_catalogue
    from nlp.catalogue import open_catalogue
    from nlp.errors import ThiduaError
    from nlp.pipeline import process
    from nlp.records import Document

__version__ = VERSION
__all__ = [
    "Document",
    "ThiduaError",
    "__version__",
    "build_catalogue",
    "open_catalogue",
    "process",
    "read",
]
# small scripts should not wait for spaCy, pandas and the database
__getattr__ = offer(
    __name__,
    {
        "Document": "nlp.records",
        "ThiduaError": "nlp.errors",
        "build_catalogue": "nlp.batch",
        "open_catalogue": "nlp.catalogue",
        "process": "nlp.pipeline",
    },
)


def __dir__() -> list[str]:
    return sorted(__all__)
