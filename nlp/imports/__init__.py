"""What people decided in other programs, read back as judgements."""

from nlp.imports.held import Readable
from nlp.imports.problems import Problem
from nlp.imports.reading import IMPORTERS, Importer, Reading, read_judgements

__all__ = [
    "IMPORTERS",
    "Importer",
    "Problem",
    "Readable",
    "Reading",
    "read_judgements",
]
