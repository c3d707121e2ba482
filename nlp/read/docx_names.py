"""Names of the elements of a Word file, and its true-or-false properties."""

from __future__ import annotations

from lxml import etree

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W = f"{{{_WORD}}}"
_SPACES = {"w": _WORD}
_FALSE = ("0", "false", "off", "none")


def value(element: etree._Element | None, path: str, *, key: str = "val") -> str | None:
    """Give an attribute of the first element at a path such as ``w:pPr/w:jc``; None if absent."""
    found = None if element is None else element.find(path, _SPACES)
    return None if found is None else found.get(W + key)


def is_on(element: etree._Element | None, path: str) -> bool | None:
    """Say whether a property such as ``w:b`` is switched on; None where it is not mentioned."""
    found = None if element is None else element.find(path, _SPACES)
    return None if found is None else found.get(W + "val", "1") not in _FALSE


def child(element: etree._Element, name: str) -> etree._Element | None:
    """Give the first child of a name without its prefix."""
    return element.find(W + name)


def number(text: str | None, default: int = 0) -> int:
    """Read a whole number as Word writes them."""
    try:
        return int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default
