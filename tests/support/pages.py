# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as a reader meets them: their texts, and what is wrong with them for a browser that is offline, a phone, a screen reader."""
from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "col"}
#: What has no place on a page, since it executes or loads something.
BARRED = {"script", "iframe", "object", "embed", "form", "base", "svg", "img", "video", "audio"}


class Page(HTMLParser):
    """A page taken apart: every element with its attributes, and the text anybody sees."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.source, self.elements, self.open, self.faults, self.texts = text, [], [], [], []
        self.feed(text)
        self.close()
        self.text = re.sub(r"\s+", " ", " ".join(self.texts))

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs), [one for one, _ in self.open]))
        if tag not in VOID:
            self.open.append((tag, len(self.elements) - 1))

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1][0] if self.open else 'nothing'} in line {self.getpos()[0]}")
        else:
            self.open.pop()

    def handle_data(self, data):
        if not {"style", "title", "head"} & {one for one, _ in self.open}:
            self.texts.append(data)

    def all(self, tag: str) -> list[dict]:
        """The attributes of every element of a kind."""
        return [attributes for one, attributes, _ in self.elements if one == tag]

    def wrong(self) -> list[str]:
        """Everything that is wrong with it."""
        return [*self.faults, *self._loads(), *self._outline(), *self._names()]

    def _loads(self):
        for tag, attributes, _ in self.elements:
            if tag in BARRED:
                yield f"<{tag}> on the page"
            for name, value in attributes.items():
                if name.startswith("on") or name in ("style", "srcdoc"):
                    yield f"{tag} has {name}"
                if name in ("href", "src", "action") and not re.fullmatch(r"#[\w-]+|data:,|[\w./%-]+\.html(#[\w-]+)?", value or ""):
                    yield f"{tag} leads to {value}"
        style = self.source.partition("<style>")[2].partition("</style>")[0]
        if re.search(r"url\(|@import|@font-face", style):
            yield "the style sheet loads something"
        policy = [one.get("content", "") for one in self.all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
        if len(policy) != 1 or not policy[0].startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:"):
            yield f"policy: {policy}"

    def _outline(self):
        levels = [int(tag[1]) for tag, _, _ in self.elements if re.fullmatch("h[1-6]", tag)]
        if levels.count(1) != 1 or levels[0] != 1:
            yield f"headings begin with {levels[:2]}"
        yield from (f"h{before} is followed by h{after}" for before, after in zip(levels, levels[1:]) if after > before + 1)
        if [one.get("lang") for one in self.all("html")] == [None]:
            yield "no language"
        if not [one for one in self.all("meta") if one.get("name") == "viewport"] or len(self.all("main")) != 1 or len(self.all("title")) != 1:
            yield "no viewport, main or title"

    def _names(self):
        ids = [attributes["id"] for _, attributes, _ in self.elements if "id" in attributes]
        yield from (f"id {one} twice" for one in set(ids) if ids.count(one) > 1)
        for tag, attributes, _ in self.elements:
            for name in ("aria-labelledby", "aria-describedby"):
                if name in attributes and attributes[name] not in ids:
                    yield f"{tag} is labelled by {attributes[name]}, which is not there"
            if attributes.get("href", "").startswith("#") and attributes["href"][1:] not in ids:
                yield f"a link to {attributes['href']}, which is not there"
        for tag, attributes, _ in self.elements:
            if tag == "th" and attributes.get("scope") not in ("col", "row"):
                yield "a heading of a table without scope"
        if len(self.all("table")) != len(self.all("caption")):
            yield "a table without caption"
