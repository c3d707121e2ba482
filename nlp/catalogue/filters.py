"""What of a catalogue is asked for, and how to say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from nlp.catalogue.columns import Language
from nlp.errors import UsageError
from nlp.values import DateValue

# field → in Vietnamese and in English; what is not asked for is not said
_TOLD = {
    "since": ("đăng từ {}", "published from {}"),
    "until": ("đăng đến {}", "published until {}"),
    "province": ("tỉnh: {}", "province: {}"),
    "campaign": ("phong trào: {}", "campaign: {}"),
    "outlet": ("nơi đăng: {}", "outlet: {}"),
    "genre": ("thể loại: {}", "genre: {}"),
    "field": ("lĩnh vực: {}", "field: {}"),
    "query": ("có chữ: {}", "with the words: {}"),
}
_WHOLE = ("toàn bộ danh mục", "the whole catalogue")
_COPIES = (
    ("không kể bản đăng lại", "without reprints"),
    ("kể cả bản đăng lại", "reprints included"),
)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which documents, with what they say; ``since`` and ``until`` are ISO days, months or years.

    ``province`` and ``campaign`` are names or ids, ``query`` is of full text. Copies of an article
    are left out unless asked for. Raises UsageError where a date is none, or the last day is
    before the first.
    """

    since: str | None = None
    until: str | None = None
    province: str | None = None
    campaign: str | None = None
    outlet: str | None = None
    query: str | None = None
    genre: str | None = None
    field: str | None = None
    copies: bool = False

    def __post_init__(self) -> None:
        """Hold the dates together."""
        since, until = _date("since", self.since), _date("until", self.until)
        if since.start and until.end and until.end < since.start:
            raise UsageError(f"nothing is published from {self.since} until {self.until}")

    @classmethod
    def of(cls, conditions: Mapping[str, str | bool]) -> Filter:
        """Make a filter of named conditions; raises UsageError for one that there is not."""
        known = [f.name for f in fields(cls)]
        unknown = sorted(set(conditions) - set(known))
        if unknown:
            hint = f"one of {', '.join(known)}"
            raise UsageError(f"no condition {', '.join(unknown)}", hint=hint)
        return cls(**conditions)  # type: ignore[arg-type]

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing in particular is asked for."""
        return self == Filter()

    def describe(self, language: Language = "vi") -> str:
        """Say in one line what is asked for.

        >>> Filter(since="2024", outlet="Báo Cà Mau").describe("en")
        'published from 2024; outlet: Báo Cà Mau; without reprints'
        """
        return "; ".join(self._parts(0 if language == "vi" else 1))

    def _parts(self, side: int) -> Iterator[str]:
        asked = {n: v for n in _TOLD if (v := getattr(self, n)) is not None}
        if not asked:
            yield _WHOLE[side]
        for name, value in asked.items():
            yield _TOLD[name][side].format(value)
        yield _COPIES[self.copies][side]

    def as_dict(self) -> dict[str, Any]:
        """Give the fields as a JSON object."""
        return asdict(self)


def _date(name: str, text: str | None) -> DateValue:
    try:
        return DateValue.parse(text or "")
    except ValueError as error:
        hint = "write 2024, 2024-05 or 2024-05-31"
        raise UsageError(f"{name} {text}: {error}", hint=hint) from None


EVERYTHING = Filter(copies=True)
