"""Turn a stored page into the lines that an editor would paste: all of it, chrome included."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

__all__ = ["page_lines"]

_UNSEEN: Final = frozenset("script style noscript template svg head select".split())
_INLINE: Final = frozenset(
    """a abbr b bdi bdo cite code em font i ins del kbd label mark q s small span strong sub sup
    time tt u var img wbr""".split()
)


def page_lines(html: str) -> list[str]:
    """Give the visible lines of a page; every element that is not inline ends a line."""
    reader = _PageReader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return [line for line in lines if line]


class _PageReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(" ".join(data.split("\n")))
