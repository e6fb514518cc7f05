"""Name the fields in which two descriptions of works differ."""

from cyberdocs.records import Csl
from cyberdocs.structure.work_likeness import same_container
from cyberdocs.structure.work_words import family_names, first_page, fold_symbol, plain_letters, squeezed


def differing_fields(a: Csl, b: Csl) -> tuple[str, ...]:
    """Name the fields that both print and in which they differ."""
    out = []
    left, right = family_names(a.author), family_names(b.author)
    numbered = bool(a.symbol and b.symbol)  # "G.A." and "U.N.G.A. Res. 75/240" are the number in other words
    if left and right and left != right and not numbered:
        out.append("author")
    if a.title and b.title and squeezed(a.title) != squeezed(b.title) and not numbered:
        out.append("title")
    if a.container_title and b.container_title and not same_container(a.container_title, b.container_title):
        out.append("container_title")
    for name in ("publisher", "volume", "issue", "edition"):
        x, y = str(getattr(a, name)), str(getattr(b, name))
        if x and y and plain_letters(x) != plain_letters(y):
            out.append(name)
    if a.page and b.page and first_page(a.page) != first_page(b.page):
        out.append("page")
    if a.year is not None and b.year is not None and a.year != b.year:
        out.append("year")
    elif a.date and b.date and not (a.date.startswith(b.date) or b.date.startswith(a.date)):
        out.append("date")
    if a.doi and b.doi and a.doi.lower() != b.doi.lower():
        out.append("doi")
    if a.symbol and b.symbol and fold_symbol(a.symbol) != fold_symbol(b.symbol):
        out.append("symbol")
    return tuple(out)
