"""The catalogue: documents, what they say, and who they speak of, in a database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lazy import offer

if TYPE_CHECKING:
    from nlp.catalogue.catalogue import Catalogue, open_catalogue
    from nlp.catalogue.filters import Filter
    from nlp.catalogue.store import Failure, UnsavedDocument

__all__ = ["Catalogue", "Failure", "Filter", "UnsavedDocument", "open_catalogue"]
# the words for people, which stand in this room too, need no database
__getattr__ = offer(
    __name__,
    {
        "Catalogue": "nlp.catalogue.catalogue",
        "Failure": "nlp.catalogue.store",
        "Filter": "nlp.catalogue.filters",
        "UnsavedDocument": "nlp.catalogue.store",
        "open_catalogue": "nlp.catalogue.catalogue",
    },
)
