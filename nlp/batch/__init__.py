"""Many files at once, with an account of every one."""

from nlp.batch.account import BuildReport, Fate, Outcome
from nlp.batch.build import build_catalogue, extract_files

__all__ = ["BuildReport", "Fate", "Outcome", "build_catalogue", "extract_files"]
