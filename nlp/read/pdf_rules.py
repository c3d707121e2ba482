"""Drawn lines and pictures of one PDF page: what tables are ruled with, and what hides text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nlp.read.draft import Box
from nlp.read.pdf_words import Frame

_THIN = 3.0  # points: a filled box no thicker than this is a line
_SLANT = 0.7  # points that a line may lean
_SHORTEST = 3.0
_DEEPEST = 4  # levels of form objects
_MOST_SEGMENTS = 4_000  # of one path: more is a map or a drawing
_MOST_OBJECTS = 50_000  # of one page

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawings:
    """Straight lines and pictures of a page, as boxes in points from its top left."""

    rules: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    paths: int = 0


def read_drawings(page: pdfium.PdfPage, frame: Frame) -> Drawings:
    """Collect the horizontal and vertical lines of a page, and its pictures.

    A page with tens of thousands of objects is a map: what comes after the limit is left out.
    """
    found = Drawings()
    left = _MOST_OBJECTS
    for drawn, matrix in _objects(page):
        left -= 1
        if not left:
            break
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            found.paths += 1
            found.rules += _lines(drawn, matrix, frame)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(_picture(drawn, matrix, frame))
    return found


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[object, Matrix]]:
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _within(raw.FPDFPage_GetObject(page, index), _IDENTITY, 1)


def _within(drawn: object, outer: Matrix, depth: int) -> Iterator[tuple[object, Matrix]]:
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, ctypes.byref(own))
    matrix = _product((own.a, own.b, own.c, own.d, own.e, own.f), outer)
    if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_FORM:
        yield drawn, matrix
    elif depth < _DEEPEST:
        for index in range(raw.FPDFFormObj_CountObjects(drawn)):
            yield from _within(raw.FPDFFormObj_GetObject(drawn, index), matrix, depth + 1)


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    ta, tb, tc, td, te, tf = then
    return (
        a * ta + b * tc, a * tb + b * td, c * ta + d * tc, c * tb + d * td,
        e * ta + f * tc + te, e * tb + f * td + tf,
    )  # fmt: skip


def _applied(matrix: Matrix, x: float, y: float, frame: Frame) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return frame.point(a * x + c * y + e, b * x + d * y + f)


def _picture(drawn: object, matrix: Matrix, frame: Frame) -> Box:
    """Give the box of the unit square that an image is painted into."""
    corners = [_applied(matrix, x, y, frame) for x in (0, 1) for y in (0, 1)]
    return _bounds(corners)


def _bounds(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _lines(drawn: object, matrix: Matrix, frame: Frame) -> Iterator[Box]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn, ctypes.byref(fill), ctypes.byref(stroke))
    if not fill.value and not stroke.value:
        return
    for points, curved in _subpaths(drawn, matrix, frame):
        box = _bounds(points)
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            yield from _line(box)
        elif stroke.value and not curved:
            for start, end in pairwise(points):
                yield from _line(_bounds([start, end]), thin=_SLANT)


def _line(box: Box, *, thin: float = _THIN) -> Iterator[Box]:
    x0, top, x1, bottom = box
    if x1 - x0 >= max(_SHORTEST, bottom - top) and bottom - top <= thin:
        middle = (top + bottom) / 2
        yield x0, middle, x1, middle
    elif bottom - top >= _SHORTEST and x1 - x0 <= thin:
        middle = (x0 + x1) / 2
        yield middle, top, middle, bottom


def _subpaths(
    drawn: object, matrix: Matrix, frame: Frame
) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """Yield the corner points of each part of a path, and whether it has a curve."""
    count = raw.FPDFPath_CountSegments(drawn)
    if count > _MOST_SEGMENTS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    curved = False
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(drawn, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO and points:
            yield points, curved
            points, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        points.append(_applied(matrix, x.value, y.value, frame))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points, curved
