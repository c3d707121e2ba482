"""The command line: ``thidua``."""

from nlp.cli.entry import main

__all__ = ["main"]
