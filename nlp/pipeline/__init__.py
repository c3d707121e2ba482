"""The whole way of one document; spaCy is loaded for those who want Docs only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.lazy import offer
from nlp.pipeline.stages import annotate, fingerprint, process

if TYPE_CHECKING:
    from nlp.pipeline.docs import build_pipeline

__all__ = ["annotate", "build_pipeline", "fingerprint", "process"]
__getattr__ = offer(__name__, {"build_pipeline": "nlp.pipeline.docs"})
