"""The catalogue: documents, what they say, and who they speak of, in a database."""

from nlp.catalogue.catalogue import Catalogue, UnsavedDocument, open_catalogue
from nlp.catalogue.store import Failure

__all__ = ["Catalogue", "Failure", "UnsavedDocument", "open_catalogue"]
