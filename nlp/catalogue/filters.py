"""Which documents a list, a count or an export is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal

from nlp.errors import UsageError

Language = Literal["vi", "en"]

_WORDS: dict[str, tuple[str, str]] = {  # in Vietnamese and in English
    "since": ("từ {}", "since {}"),
    "until": ("đến hết {}", "until {}"),
    "outlet": ("nơi đăng: {}", "outlet: {}"),
    "province": ("tỉnh, thành phố: {}", "province: {}"),
    "campaign": ("phong trào: {}", "campaign: {}"),
    "genre": ("thể loại: {}", "genre: {}"),
    "field": ("lĩnh vực: {}", "field: {}"),
    "query": ("tìm: {}", "search: {}"),
}
_ALL = ("toàn bộ danh mục", "the whole catalogue")
_COPIES = (
    ("bài đăng lại tính một lần", "copies counted once"),
    ("tính cả bài đăng lại", "copies counted each"),
)


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that documents must all meet; one that is None is none.

    ``since`` and ``until`` are ISO days, months or years of publication, both included.
    ``province`` and ``campaign`` are names or entity ids. ``copies`` takes in the documents that
    repeat another one.
    """

    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    province: str | None = None
    campaign: str | None = None
    genre: str | None = None
    field: str | None = None
    query: str | None = None
    copies: bool = False

    @classmethod
    def of(cls, conditions: Mapping[str, str | bool]) -> Filter:
        """Make a filter of named conditions; raises UsageError for one that there is not."""
        known = [f.name for f in fields(cls)]
        unknown = sorted(set(conditions) - set(known))
        if unknown:
            raise UsageError(
                f"no condition {', '.join(unknown)}", hint=f"one of {', '.join(known)}"
            )
        return cls(**conditions)  # type: ignore[arg-type]

    def describe(self, language: Language = "en") -> str:
        """Say in words what is let through.

        >>> Filter(since="2024", province="Đồng Nai").describe()
        'since 2024; province: Đồng Nai; copies counted once'
        """
        place = 0 if language == "vi" else 1
        given = ((f.name, getattr(self, f.name)) for f in fields(self) if f.name in _WORDS)
        told = [_WORDS[name][place].format(value) for name, value in given if value]
        return "; ".join([*(told or [_ALL[place]]), _COPIES[self.copies][place]])


EVERYTHING = Filter(copies=True)
