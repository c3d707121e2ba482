"""Vietnamese news and reports about emulation campaigns, turned into a searchable catalogue."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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
# loaded when first asked for: small scripts should not wait for spaCy, pandas and the database
_HOMES = {
    "Document": "nlp.records",
    "ThiduaError": "nlp.errors",
    "build_catalogue": "nlp.batch",
    "open_catalogue": "nlp.catalogue",
    "process": "nlp.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
