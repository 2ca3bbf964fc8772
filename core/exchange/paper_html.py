"""A paper -> an HTML page to print."""

from html import escape

from core.exchange.clean import clean
from core.exchange.paper import Heading, Paper, Part, Point, Words, lines

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
@page {{ margin: 20mm }}
body {{ font: 11pt/1.45 system-ui, sans-serif; color: #222; max-width: 42rem; margin: 2rem auto;
  padding: 0 1rem; overflow-wrap: anywhere }}
h1 {{ font-size: 20pt; line-height: 1.2; margin: 0 }}
h2 {{ font-size: 13pt; margin: 1.4em 0 .3em; break-after: avoid }}
p {{ margin: .4em 0 }}
li {{ margin: .35em 0; break-inside: avoid }}
.quiet {{ color: #595959 }}
svg {{ display: block; width: 60mm; height: 60mm; max-width: 100% }}
@media print {{ body {{ margin: 0; padding: 0; max-width: none }} }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def page(paper: Paper, picture: str = "") -> str:
    """Return the paper as a page of its own that loads nothing from anywhere.

    A picture is SVG of our own making, and stands below the title.
    """
    title = _one(paper.title)
    subtitle = f'<p class="quiet" dir="auto">{_one(paper.subtitle)}</p>' if paper.subtitle else ""
    body = [f'<h1 dir="auto">{title}</h1>', subtitle, picture, *map(_part, paper.parts)]
    return _PAGE.format(title=title, body="\n".join(filter(None, body)))


def _part(part: Part) -> str:
    if isinstance(part, Heading):
        return f'<h2 dir="auto">{_one(part.text)}</h2>'
    if isinstance(part, Words):
        return _words(part)
    return "<ul>\n" + "\n".join(map(_point, part.points)) + "\n</ul>"


def _words(words: Words) -> str:
    label = f"<strong>{_one(words.label)}:</strong> " if words.label else ""
    said = [_one(line) for line in lines(words.text)]
    return "\n".join(
        f'<p dir="auto">{"" if number else label}{line}</p>' for number, line in enumerate(said)
    )


def _point(point: Point) -> str:
    detail = f"<br><em>{_several(point.detail)}</em>" if point.detail else ""
    source = f' <span class="quiet">({_one(point.source)})</span>' if point.source else ""
    return f'<li dir="auto">{_several(point.text)}{detail}{source}</li>'


def _several(text: str) -> str:
    return "<br>".join(escape(clean(line)) for line in lines(text))


def _one(text: str) -> str:
    return " ".join(escape(clean(line)) for line in lines(text))
