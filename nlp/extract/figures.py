"""Figures: numbers that count or measure something, with their approximator, scale and measure.

Not figures: ordinals (*lần thứ X*, *Quân khu 7*), dates, document numbers, clock times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from nlp.extract.figure_patterns import BEHIND, MEASURED, MODIFIERS, OPENS, START
from nlp.extract.figure_senses import LOOK_BACK, counts
from nlp.extract.figure_shares import shares
from nlp.extract.measures import AWARD_HEAD, MEASURES, PER, noun_end
from nlp.extract.numbers import SCALES, parse_digits, parse_scale, parse_words
from nlp.extract.patterns import LOWER, UPPER
from nlp.extract.source import Source
from nlp.records import Label, Mention
from nlp.values import FigureValue, Modifier, plain_number

_PER, _STROKE = re.compile(PER), re.compile(r"\s*/\s*")
_TAIL = re.compile(r" (trở lên|trở xuống)\b")
# a count of things under one name, or of what the words before it said: tổng số là 45, tăng 6
_NAMED_ONES = re.compile(rf' "[{UPPER}]|(?:,| \() ?(?:tăng|giảm) (?:thêm )?\d')
# a total reached, said without its noun: nâng tổng số lên 88.
_REACHED = re.compile(r" (?:lên|lên đến|lên tới|lên thành|xuống|xuống còn) (?:hơn |gần )?$")
_LARGE = re.compile(r"\d{1,3}(?:\.\d{3})+")
# what a ratio makes in a hundred: 16/16 (100%) xã
_ITS_SHARE = re.compile(
    r"(?: ?\((?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ) )*|, (?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ) )+)[\d.,]+ ?%"
)
# a list by years, whose noun was said before: năm 2016: 38; năm 2017: 42
_BY_YEAR = re.compile(r"\bnăm (?:19|20)\d\d: $", re.IGNORECASE)
# a list by kinds, likewise, behind a figure: 41 giải pháp; nông nghiệp 33; y dược 24
_BY_KIND = re.compile(rf"[;,] (?:[{LOWER}]+ ){{1,4}}")
_CLAUSE_END = re.compile(r"[).,;](?!\d)|\s*(?:\n|$)")
_YEARS = re.compile(r"(?:19|20)\d\d")
_CELL = re.compile(r"(?<=\| )(\d+(?:[.,]\d+)*(?:/\d+)?)(?= \||$)", re.MULTILINE)


class _Quantity(NamedTuple):
    """A number read from a match, before its measure is known."""

    value: Decimal
    highest: Decimal | None
    total: Decimal | None


def find(source: Source) -> Iterator[Mention]:
    """Find figures in running text, and bare numbers in the cells of tables."""
    position = 0
    for match in source.matches(START, OPENS):
        if match.start() < position:
            continue
        mention = _read(source, match, last=position) or _behind_comma(source, match)
        if mention:
            position = mention.end
            yield mention
    yield from _cells(source)
    yield from shares(source)


def _behind_comma(source: Source, match: re.Match[str]) -> Mention | None:
    """Read what follows the number of something else: *tháng 11, 15/15 xã* holds one more."""
    end = match.end("n")
    if not match["n"] or not source.text.startswith(", ", end):
        return None
    inner = START.match(source.text, end + len(", "))
    return _read(source, inner, last=end) if inner else None


def _cells(source: Source) -> Iterator[Mention]:
    for match in _CELL.finditer(source.text):
        number, _, total = match[1].partition("/")
        try:
            value = plain_number(parse_digits(number, counts=True))
            of = plain_number(parse_digits(total, counts=True)) if total else None
        except ValueError:
            continue  # a code, not a number: 1.02.3
        figure = FigureValue(value, None, "exact", of)
        yield source.mention(*match.span(1), Label.FIGURE, "figures.cell", value=figure)


def _read(source: Source, match: re.Match[str], *, last: int) -> Mention | None:
    """Read a number with its measure; ``last`` is where the figure before it ends."""
    text = source.text
    measure = MEASURED.match(text, match.end())
    if not counts(text, match, measure):
        return None
    name, factor, end = _measured(match, measure) if measure else _counted(text, match)
    if name is None and not _stands_alone(match, text, last=last):
        return None
    try:
        quantity = _quantity(match, counts=measure is None)
    except ValueError as error:
        source.warnings.append(f"figures.number: {match[0]!r} is no FIGURE: {error}")
        return None
    tail = _TAIL.match(text, end)
    half = Decimal("0.5") if measure and measure["half"] else Decimal(0)
    value = FigureValue(
        plain_number((quantity.value + half) * factor),
        name,
        BEHIND[tail[1]] if tail else _modifier(match),
        None if quantity.total is None else plain_number(quantity.total * factor),
        None if quantity.highest is None else plain_number(quantity.highest * factor),
    )
    rule = "figures.measure" if measure else "figures.count" if name else "figures.number"
    return source.mention(
        match.start(), tail.end() if tail else end, Label.FIGURE, rule, value=value
    )


def _measured(match: re.Match[str], measure: re.Match[str]) -> tuple[str, Decimal, int]:
    """Give the canonical measure, its worth, and where the figure ends."""
    name, factor = MEASURES[measure["measure"].lower()]
    return name + _STROKE.sub("/", measure["per"]), factor, measure.end()


def _counted(text: str, match: re.Match[str]) -> tuple[str | None, Decimal, int]:
    """Give the counted noun as written, and where the figure ends."""
    scale = (match["scale"] or match["vscale"] or "").lower()
    end = noun_end(text, match.end())
    if end > match.end():
        per = _PER.match(text, end)
        end = per.end() if per else end
        noun = text[match.end() : end].strip()
        if noun.isupper() and _line(text, end).isupper():
            noun = noun.lower()  # a headline in capitals
        return ("VND" if scale and noun.startswith("tiền") else noun), Decimal(1), end
    if scale.endswith(("tỷ", "tỉ", "triệu", "nghìn", "ngàn")):
        per = _PER.match(text, match.end())  # matches "" too
        end = per.end() if per else match.end()
        # money is what is left unsaid: 60 triệu, 25 triệu/người/năm
        return "VND" + text[match.end() : end].replace(" ", ""), Decimal(1), end
    return None, Decimal(1), match.end()


def _line(text: str, position: int) -> str:
    return text[text.rfind("\n", 0, position) + 1 :].partition("\n")[0]


def _stands_alone(match: re.Match[str], text: str, *, last: int) -> bool:
    """Tell whether a number without a measure is a figure: a ratio, or one before an award.

    In *2 Huy chương vàng* the award is a mention of its own, in *15 “Tổ tự quản”* the name.
    """
    if match["of"]:
        reached = text[: match.start()].lower().endswith(("đạt ", "được "))
        return reached or _ITS_SHARE.match(text, match.end()) is not None
    if not match["n"]:
        return False
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    kinds = last and match["n"][0].isdigit() and _BY_KIND.fullmatch(text, last, match.start())
    large = _LARGE.fullmatch(match["n"]) and before.endswith(" là ")  # tổng số là 57.750
    told = (
        large or _REACHED.search(before) or _BY_YEAR.search(before) or (kinds and not match["max"])
    )
    if told and not _YEARS.fullmatch(match["n"]) and _CLAUSE_END.match(text, match.end()):
        return True
    return bool(AWARD_HEAD.match(text, match.end()) or _names_ones(text, match))


def _names_ones(text: str, match: re.Match[str]) -> bool:
    """Tell a count of things under one name; *năm* is a year in *kế hoạch năm, tăng 5%*."""
    return match["n"].lower() != "năm" and _NAMED_ONES.match(text, match.end()) is not None


def _quantity(match: re.Match[str], *, counts: bool) -> _Quantity:
    if match["vscale"]:
        return _Quantity(parse_scale(match["vscale"]), None, None)
    scale = parse_scale(match["scale"] or "")
    counts = counts and scale == 1
    value = _number(match["n"], counts=counts)
    highest = _number(match["max"], counts=counts) * scale if match["max"] else None
    if match["nscale"]:
        value *= parse_scale(match["nscale"])  # 500 triệu đến 1 tỷ đồng
    else:
        elided = highest is not None and value * scale > highest and scale >= SCALES["triệu"]
        value *= scale / 1000 if elided else scale  # từ 500 - 1 tỷ đồng
    if match["half"]:
        value += scale / 2  # 5 triệu rưỡi
    if match["rest"]:
        value += _number(match["rest"], counts=False) * parse_scale(match["rscale"])
    total = parse_digits(match["of"], counts=counts) * scale if match["of"] else None
    return _Quantity(value, highest, total)


def _number(text: str, *, counts: bool) -> Decimal:
    return parse_digits(text, counts=counts) if text[0].isdigit() else parse_words(text)


def _modifier(match: re.Match[str]) -> Modifier:
    if match["mod"]:
        return MODIFIERS[match["mod"].lower()]
    if match["few"]:
        return "over"
    return "about" if match["vague"] else "exact"
