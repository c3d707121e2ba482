"""What the environment may change; read once, by the command line."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """``catalogue`` is a file or a database URL; ``language`` is that of summaries, vi or en."""

    catalogue: str = "thidua.db"
    language: str = "vi"

    @classmethod
    def from_environment(cls) -> Settings:
        """Take THIDUA_CATALOGUE and THIDUA_LANGUAGE where they are set."""
        default = cls()
        return cls(
            catalogue=os.environ.get("THIDUA_CATALOGUE", default.catalogue),
            language=os.environ.get("THIDUA_LANGUAGE", default.language),
        )
