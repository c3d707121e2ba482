"""Glyphs of symbol fonts, which carry no letters of their own."""

from __future__ import annotations

# Symbol and Wingdings sit in the private use area, at F000 plus the code of the font
GLYPHS = str.maketrans(
    {"\uf02d": "-", "\uf02b": "+", "\uf0e0": "→"}
    | dict.fromkeys("\uf0a8\uf06f\uf071\uf072\uf0f0", "☐")
    | dict.fromkeys("\uf0fe\uf053\uf052\uf078", "☑")
    | dict.fromkeys("\uf0fc", "✓")
    | dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf046\uf09f\uf06c\uf06e\uf075", "•")
)
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
