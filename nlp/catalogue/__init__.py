"""The catalogue: documents, what they say, and who they speak of, in a database."""

from nlp.catalogue.catalogue import Catalogue, open_catalogue
from nlp.catalogue.filters import Filter
from nlp.catalogue.store import Failure, UnsavedDocument

__all__ = ["Catalogue", "Failure", "Filter", "UnsavedDocument", "open_catalogue"]
