"""Options for when a result was reached: the dates of a document, alone or as ends of a span."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property

from nlp.extract.choice import Features, Option, nothing
from nlp.extract.clauses import Scene
from nlp.extract.clock import Clock
from nlp.extract.dated import Dated, dated
from nlp.extract.openings import sought
from nlp.extract.tagged import Tagged, TaggedOffer
from nlp.extract.wording import Part
from nlp.records import Label, Mention, Period, Span
from nlp.reference.lists import words as word_list

_LEAD = 700  # characters that open a document
_HEADING = 130  # characters; a longer line is a paragraph
_UP = 10  # lines above that may be a heading
_BACK = 8  # dates before the sentence of a figure
_DISTANCES = (("one", 1), ("two", 2), ("few", 4), ("some", 9), ("far", 10**9))  # sentences
_NEAR = 3  # sentences
_FRESH = 3  # days before publication that are news
_YEAR = 12  # months

_NOW = sought(
    r"\b(?:hiện|hiện nay|đến nay|tới nay|nay|bây giờ|giờ|mỗi năm|hằng năm|hàng năm|mỗi ngày)\b"
    r"[^.;]{0,60}$"
)
_HERE = sought(
    r"\b(?:dịp này|nhân dịp|tại đây|dịp tết|buổi|buổi lễ|ngày hội|cùng ngày|trước đó"
    r"|tại (?:lễ|chương trình|hội nghị|đại hội|cuộc|hội thi)"
    r"|trong (?:chương trình|khuôn khổ)|kết thúc (?:chương trình|ngày|hội|đợt)|sau lễ"
    r"|qua (?:hội thi|cuộc thi))\b"
)
_COUNTS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_COUNT = rf"(?:\d+|{'|'.join(_COUNTS)})"
_WHILE = sought(
    rf"\b(?:qua|sau|trong|suốt|chỉ) (?:hơn |gần )?{_COUNT} (?:năm|tháng|tuần|ngày|đợt)"
    r"|\b(?:thời gian qua|năm qua|trong năm|cả năm|những năm qua|cuối năm)\b"
)
_ASIDE = ("base", "document")  # roles of dates that tell no time of a figure behind them
_LASTS = re.compile(
    rf"\b(?P<count>{_COUNT}) (?P<unit>năm|tháng)\b(?! \d)"
    r"|\b(?:trong|cả|mỗi) năm\b(?! \d)|\bnăm qua\b",
    re.IGNORECASE,
)
_YEARS_BACK = re.compile(
    rf"\b(?:(?:qua|sau|trong|suốt) (?:hơn |gần )?(?P<count>{_COUNT}) năm\b"
    rf"|(?P<counted>{_COUNT}) năm qua\b)",
    re.IGNORECASE,
)


class Periods:
    """Gives the options of each figure of one document."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._dates = dated(scene)
        self._starts = [date.span[0] for date in self._dates]
        self._told = Counter(date.period for date in self._dates)
        self._whens: dict[Dated, list[str]] = {}

    def options(self, mention: Mention) -> list[Option[Period]]:
        """Give the periods that a result may belong to, each once, with what speaks for it."""
        return self.offer(mention).spelled_out()

    def offer(self, mention: Mention) -> TaggedOffer[Period]:
        """Give the periods that a result may belong to, each once, to be weighed."""
        tags: dict[Period, dict[str, None]] = defaultdict(dict)
        found: dict[Period, Dated] = {}
        for date, tag in self._tagged(mention):
            found.setdefault(date.period, date)
            tags[date.period][tag] = None
        context = tuple(self._context(mention))
        passed = _passed(self._scene.left(mention))
        lasts = self._looks_back_on(mention.start)
        options = [
            self._option(date, tags[period], context, self._agreeing(date, passed, lasts))
            for period, date in found.items()
        ]
        return TaggedOffer(options, nothing(*context))

    @cached_property
    def _today(self) -> str | None:
        """Give the day of publication, else the day or year that the text seems to stand in."""
        clock = Clock.of(self._scene.source)
        told = clock.opened.isoformat() if clock.opened else clock.year and str(clock.year)
        return self._scene.document.meta.published or told or None

    def _between(self, start: int, end: int) -> list[Dated]:
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _telling(self, start: int, end: int) -> list[Dated]:
        """Give those that a figure behind them may be of."""
        return [date for date in self._between(start, end) if date.role not in _ASIDE]

    @cached_property
    def _spans_back(self) -> list[tuple[int, int]]:
        """Give where the text looks back on *5 năm qua*, and how many months."""
        found = _YEARS_BACK.finditer(self._scene.text)
        spans = ((m.start(), _number(m["count"] or m["counted"])) for m in found)
        return [(start, years * _YEAR) for start, years in spans if years > 1]

    def _looks_back_on(self, position: int) -> int | None:
        before = bisect_left(self._spans_back, (position, 0))
        return self._spans_back[before - 1][1] if before else None

    def _tagged(self, mention: Mention) -> Iterator[tuple[Dated, str]]:
        sentence = self._scene.sentence(mention)
        for rank, date in enumerate(reversed(self._telling(sentence[0], mention.start))):
            between = self._scene.text[date.span[1] : mention.start]
            apart = "semicolon" if ";" in between else "comma" if "," in between else "near"
            yield from _each(
                date, f"same{min(rank, 2)}", f"same:{apart}", f"same:{apart}:{date.role}"
            )
            yield from _in_place(date, "same")
        for rank, date in enumerate(self._between(mention.end, sentence[1])[:3]):
            yield from _each(date, f"after{rank}", f"after:{date.role}:{date.kind}:{date.grain}")
        yield from self._back(mention, sentence[0])
        for date in self._between(*self._heading(mention)):
            yield from _each(date, "heading", f"heading:{date.role}:{date.kind}:{date.grain}")
        for date in self._between(0, _LEAD):
            place = "title" if date.span[0] < self._title_end else "lead"
            yield date, place
            yield from _in_place(date, place)
        for date in self._dates:
            if date.role == "review":
                yield from _each(date, "review", f"review:{date.kind}:{date.grain}")
            if date.kind in ("from_to", "from_launch"):
                yield date, date.kind

    def _back(self, mention: Mention, start: int) -> Iterator[tuple[Dated, str]]:
        """Go back over the sentences before, whatever lines they stand in."""
        line = self._scene.paragraph(mention.start)[0]
        for rank, date in enumerate(reversed(self._telling(0, start)[-_BACK:])):
            far = self._scene.source.sentences_between(date.span[0], mention.start)
            place = next(name for name, most in _DISTANCES if far <= most)
            yield from _each(date, f"back{min(rank, 3)}", place, f"back{min(rank, 3)}|{place}")
            yield from _in_place(date, place)
            if date.span[0] >= line:
                yield from _each(date, "line", f"line{min(rank, 2)}")

    @cached_property
    def _title_end(self) -> int:
        return self._scene.text.find("\n") % (len(self._scene.text) + 1)

    def _heading(self, mention: Mention) -> Span:
        """Give the last short line above the line of a figure."""
        text, end = self._scene.text, self._scene.paragraph(mention.start)[0] - 1
        for _ in range(_UP):
            if end <= 0:
                break
            start = text.rfind("\n", 0, end) + 1
            line = text[start:end].strip()
            if 0 < len(line) < _HEADING and "|" not in line and line[-1] not in ".;,":
                return start, end
            end = start - 1
        return 0, 0

    def _agreeing(self, date: Dated, passed: int | None, lasts: int | None) -> Features:
        agrees = f"agrees={self._agrees(date, passed)}"
        spans = f"lasts={self._agrees(date, lasts)}"
        return agrees, f"{agrees}|{date.kind}", spans, f"{spans}|{date.kind}"

    def _option(
        self, date: Dated, tags: Collection[str], context: tuple[str, ...], agreeing: Features
    ) -> Tagged[Period]:
        kind, told = f"{date.kind}:{date.grain}", min(self._told[date.period], 4)
        when = self._whens.get(date) or self._whens.setdefault(date, list(self._when(date, kind)))
        if "fresh" in when:
            context = (*context, "fresh")
        plain = (*when, f"role={date.role}", f"kind={kind}|{date.role}", f"told={told}")
        sides = (f"told={min(told, 3)}", *when[:1])
        kind = f"kind={kind}"
        return Tagged(date.period, date.span, context, agreeing, tags, kind, plain, sides)

    def _when(self, date: Dated, kind: str) -> Iterator[str]:
        """Say how a period lies to the day of publication, and how long it is."""
        published = self._today
        start, end = date.period
        if published:
            known = len(published)  # of the day of publication, maybe the month alone
            future = (start or end or "")[:known] > published
            lies = "future" if future else "holds" if (end or "9")[:known] >= published else "past"
            age = max(-1, min(int(published[:4]) - int((end or start or "0")[:4]), 4))
            yield from (lies, f"{lies}|{kind}", f"age={age}", f"age={age}|{kind}")
            if start and start == end and not future and _days(published) - _days(start) <= _FRESH:
                yield "fresh"
        if start and end:
            yield f"years={min(int(end[:4]) - int(start[:4]), 6)}"

    def _agrees(self, date: Dated, told: int | None) -> str:
        """Compare the length of a period with the months that a text says to have passed."""
        start, end = date.period[0], date.period[1] or self._today
        if told is None or not start or not end:
            return "-"
        if date.grain == "day" and date.kind != "from_to":
            return "day"
        off = abs(_months(end) - _months(start) + 1 - told)
        return f"{off <= (6 if told > _YEAR else told == _YEAR)}"

    def _context(self, mention: Mention) -> Iterator[str]:
        """Say what the words before a figure tell of time, and what it counts."""
        text, sentence = self._scene.text, self._scene.sentence(mention)
        line = self._scene.paragraph(mention.start)
        last = self._telling(0, mention.start)[-1:]
        far = self._scene.source.sentences_between(last[0].span[0], mention.start) if last else 99
        yield "own" if far == 0 else "near" if far <= _NEAR else "undated"
        if self._scene.source.holds(_NOW, (sentence[0], mention.start)):
            yield "now"
        if self._scene.source.holds(_WHILE, (sentence[0], mention.start)):
            yield "while"
        elif self._scene.source.holds(_WHILE, (max(0, sentence[0] - 300), mention.start)):
            yield "while_before"
        yield from self._occasion(sentence, mention)
        if self._scene.within((sentence[0], mention.start), Label.PERSON):
            yield "person"
        elif self._scene.within((line[0], mention.start), Label.PERSON):
            yield "person_line"
        yield "table" if "|" in text[line[0] : line[1]] else "prose"
        yield "early" if mention.start < _LEAD else "late"

    def _occasion(self, sentence: Span, mention: Mention) -> Iterator[str]:
        """Say whether a figure seems to be of the day that is told: *Dịp này, … trao 8 suất*."""
        if self._scene.source.holds(_HERE, (sentence[0], mention.start)):
            yield "here"
        before = self._scene.source.sentence_at(max(0, sentence[0] - 2))
        if before[1] <= sentence[0] + 1 and self._scene.source.holds(_HERE, before):
            yield "here_before"
        words = self._scene.wording.between(sentence[0], mention.start)
        verbs = [word.text for word in words if word.part in (Part.VERB, Part.PASSIVE)]
        yield f"given={not word_list('occasion_verbs').isdisjoint(verbs[-2:])}"


def _passed(text: str) -> int | None:
    """Give the months of *qua 5 năm*, *trong năm*."""
    found = list(_LASTS.finditer(text))
    if not found:
        return None
    number = _number(found[-1]["count"] or "1")
    return number * (_YEAR if (found[-1]["unit"] or "năm").lower() == "năm" else 1)


def _number(count: str) -> int:
    return int(count) if count.isdigit() else _COUNTS.index(count.lower()) + 1


def _each(date: Dated, *tags: str) -> Iterator[tuple[Dated, str]]:
    return ((date, tag) for tag in tags)


def _in_place(date: Dated, place: str) -> Iterator[tuple[Dated, str]]:
    names = (date.role, date.kind, f"{date.role}:{date.kind}:{date.grain}")
    return ((date, f"{place}:{name}") for name in names)


def _months(day: str) -> int:
    return _days(day) // 31


def _days(day: str) -> int:
    """Count days in months of 31, which is enough to tell near from far."""
    year, month, date = (int(part) for part in (*day.split("-"), "1", "1")[:3])
    return (year * 12 + month) * 31 + date
