"""What the environment may change; read once, by the command line."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """``catalogue`` is a file or a database URL; ``language`` is that of summaries, vi or en.

    ``who`` is the person who judges; the login name stands in for an empty one.
    """

    catalogue: str = "thidua.db"
    language: str = "vi"
    who: str = ""

    @classmethod
    def from_environment(cls) -> Settings:
        """Take THIDUA_CATALOGUE, THIDUA_LANGUAGE and THIDUA_WHO where they are set."""
        default = cls()
        return cls(
            catalogue=os.environ.get("THIDUA_CATALOGUE", default.catalogue),
            language=os.environ.get("THIDUA_LANGUAGE", default.language),
            who=os.environ.get("THIDUA_WHO", default.who),
        )
