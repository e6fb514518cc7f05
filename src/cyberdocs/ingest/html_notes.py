"""Save the notes of a web page before anything else touches it: every main-content extractor drops them.

Changes the tree: each callout becomes a `cd-mark` element with its label and key, each note leaves the tree.
Returns the notes in their order, as elements to be read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cyberdocs.ingest.markup import local_name, remove_element, replace_element, text_of

MARK_TAG = "cd-mark"
MAX_NOTE_CHARS = 8_000  # characters; a longer "note" is a section that a table of contents points at

_LABEL = re.compile(
    r"[\[({]?\s*(?:note\s+|n\.?\s*|fn\.?\s*)?(\d{1,4}|[*†‡§¶#]{1,4}|[a-z]{1,2}|[ivxlc]{1,7})\s*[\])}]?[.,]?", re.I
)
_NOTE_ID = re.compile(
    r"(?:^|[_:.-])(?:fn|ftn|edn|en|foot-?note|end-?note|cite_note|note|sdfootnote|sdendnote|n)[_:.-]?\d*[_a-z-]*\d|^_ftn|^_edn",
    re.I,
)
_NOTE_WORDS = re.compile(
    r"foot-?note|end-?note|\bfn\b|noteref|doc-noteref|\breference\b|side-?note|margin-?note|rearnote|\bnote", re.I
)
_NOTE_ITEM = re.compile(r"doc-(?:foot|end)note\b|\b(?:foot|end|rear)note\b", re.I)
_SIDE_NOTE = re.compile(r"\b(?:side-?note|margin-?note)\b", re.I)
_BACK_LINK = re.compile(
    r"[\s↩↵⤴↑^⏎«\ufe0e\ufe0f]*(?:back(?: to (?:text|content|top))?|jump up(?: to)?:?|return(?: to text)?)?\s*", re.I
)
_BLOCKS = frozenset({"li", "p", "div", "dd", "aside", "section", "tr", "blockquote", "footer"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_AROUND_LABEL = " \t\n\r\u00a0[](){}.,^↑↩"
_NO_NOTE = frozenset({"body", "html", "article", "main", *_HEADINGS})
_LEADING_LABEL = re.compile(
    r"^\s*[\^↑]*\s*[\[(]?\s*(\d{1,4}|[*†‡§¶#]{1,4}|[a-z]|[ivxlc]{1,7})\s*[\])]?[.:)]?(?:\s+|$)", re.I
)


@dataclass(frozen=True, slots=True)
class NoteElement:
    """A note taken out of the page."""

    key: str
    label: str
    element: etree._Element


def collect_notes(root: etree._Element) -> list[NoteElement]:
    """Replace callouts by marks, take the notes out, and return them in their order on the page."""
    order = {element: place for place, element in enumerate(root.iter())}
    targets = _targets(root)
    blocks: dict[etree._Element, tuple[str, str]] = {}  # note element -> key, label
    callouts: list[tuple[etree._Element, str, str]] = []
    callout_ids: set[str] = set()
    for link in root.iter("a"):
        target = targets.get(_fragment(link))
        if target is None:
            continue
        label = _callout_label(link)
        if label is None or order[target] <= order[link] or not _says_note(link, target):
            continue
        note = _note_block(target)
        if note is None or link in set(note.iter("a")):
            continue
        key, _ = blocks.setdefault(note, (f"note-{len(blocks) + 1}", label))
        callouts.append((link, label, key))
        callout_ids |= _ids_around(link)
    for element in root.iter("aside", "li", "div", "p", "section"):
        inside_known = element in blocks or any(above in blocks for above in element.iterancestors())
        if not inside_known and _NOTE_ITEM.search(_words_of(element)) and not _holds_notes(element, blocks):
            blocks[element] = (f"note-{len(blocks) + 1}", "")
    for number, element in enumerate(_side_notes(root), start=1):
        blocks[element] = (f"side-{number}", str(number))
    notes: list[NoteElement] = []
    for link, label, key in callouts:
        replace_element(_outermost_callout(link), _mark(label, key))
    for element, (key, label) in sorted(blocks.items(), key=lambda item: order[item[0]]):
        if key.startswith("side-"):
            replace_element(element, _mark(label, key))
        else:
            remove_element(element)
        _remove_back_links(element, callout_ids)
        own = _take_label(element, label)
        notes.append(NoteElement(key=key, label=label or own, element=element))
    return notes


def _targets(root: etree._Element) -> dict[str, etree._Element]:
    """Map every id and anchor name to its element; the first one wins."""
    found: dict[str, etree._Element] = {}
    for element in root.iter():
        for name in ("id", "name"):
            value = element.get(name) if isinstance(element.tag, str) else None
            if value and (name == "id" or element.tag == "a"):
                found.setdefault(value, element)
    return found


def _fragment(link: etree._Element) -> str:
    """Give the id that a link points at; of other pages' links only what saved copies of this page make of it."""
    return (link.get("href") or "").partition("#")[2]


def _callout_label(link: etree._Element) -> str | None:
    """Give the plain label of a link that could be a callout: "[12]" -> "12"; None when it is a phrase."""
    found = _LABEL.fullmatch(text_of(link))
    return found[1] if found else None


def _says_note(link: etree._Element, target: etree._Element) -> bool:
    """Tell a callout from a table of contents: raised, bracketed, or called a note by id, class or role."""
    if any(local_name(element) == "sup" for element in (link, *list(link), *_near(link))):
        return True
    words = " ".join((_words_of(link), *(_words_of(element) for element in _near(link))))
    if _NOTE_WORDS.search(words) or _NOTE_ID.search(_fragment(link)):
        return True
    bracketed = text_of(link).startswith("[") or (link.getparent() is not None and "[" in _text_before(link))
    return bracketed and bool(_NOTE_WORDS.search(_words_of(target)) or local_name(target) in {"li", "p", "a", "span"})


def _near(element: etree._Element) -> list[etree._Element]:
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    near = [parent] if parent is not None else []
    if above is not None and local_name(above) in {"sup", "span"}:
        near.append(above)
    return [found for found in near if local_name(found) in {"sup", "span", "small", "b", "i", "em"}]


def _text_before(element: etree._Element) -> str:
    previous = element.getprevious()
    parent = element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return (before or "")[-2:]


def _words_of(element: etree._Element) -> str:
    """Give what a page says an element is: class, role, EPUB type, id."""
    names = ("class", "role", "{http://www.idpf.org/2007/ops}type", "epub:type", "id", "rel")
    return " ".join(filter(None, (element.get(name) for name in names)))


def _note_block(target: etree._Element) -> etree._Element | None:
    """Give the block that holds the note to which `target` belongs; None when that is a section or heading."""
    following = target.getnext()
    block: etree._Element | None = following if local_name(target) == "dt" and following is not None else target
    while block is not None and local_name(block) not in _BLOCKS:
        if local_name(block) in _NO_NOTE:
            return None
        block = block.getparent()
    if block is None or any(True for _ in block.iter(*_HEADINGS)) or len(text_of(block)) > MAX_NOTE_CHARS:
        return None
    return block


def _ids_around(link: etree._Element) -> set[str]:
    """Give the ids at which a note's back link may aim."""
    around = [link, *list(link), *[above for above in link.iterancestors() if local_name(above) in {"sup", "span"}][:2]]
    previous = link.getprevious()
    if previous is not None and local_name(previous) == "a":
        around.append(previous)
    return {value for element in around for value in (element.get("id"), element.get("name")) if value}


def _holds_notes(element: etree._Element, blocks: dict[etree._Element, tuple[str, str]]) -> bool:
    """Tell the container of the notes ("section class=footnotes") from a single note."""
    if any(inside in blocks for inside in element.iterdescendants()):
        return True
    if "notes" in _words_of(element).casefold() or len(text_of(element)) > MAX_NOTE_CHARS:
        return True
    return sum(1 for _ in element.iterdescendants("li", "aside")) > 0 or any(True for _ in element.iter(*_HEADINGS))


def _side_notes(root: etree._Element) -> list[etree._Element]:
    """Give the spans that a style sheet shows in the margin, with their words inside the paragraph."""

    found: list[etree._Element] = []
    for element in root.iter("span", "small"):
        words = element.get("class") or ""
        if _SIDE_NOTE.search(words) and not re.search("number|toggle", words) and text_of(element):
            found.append(element)
    return found


def _mark(label: str, key: str) -> etree._Element:
    mark = etree.Element(MARK_TAG)
    mark.set("label", label)
    mark.set("key", key)
    return mark


def _outermost_callout(link: etree._Element) -> etree._Element:
    """Give the `sup` or `span` that holds nothing but the link, so that its brackets go with it."""
    element = link
    parent = element.getparent()
    while parent is not None and local_name(parent) in {"sup", "span", "small", "b"}:
        if not _LABEL.fullmatch(text_of(parent)) or sum(1 for _ in parent.iter("a", MARK_TAG)) > 1 + bool(
            link.get("name")
        ):
            break
        element, parent = parent, parent.getparent()
    return element


def _remove_back_links(note: etree._Element, callout_ids: set[str]) -> None:
    """Take arrows, "^" and "Back" out of a note; its own number, linked back, stays and is read as its label."""
    for link in list(note.iter("a")):
        words = text_of(link)
        returns = _fragment(link) in callout_ids and len(words) < 12
        own_number = returns and re.fullmatch(r"\W*(?:\d{1,4}|[*†‡§¶]+)\W*", words) is not None
        if link is not note and _fragment(link) and not own_number and (returns or _BACK_LINK.fullmatch(words)):
            remove_element(link)


def _take_label(note: etree._Element, label: str) -> str:
    """Take the printed label from the head of a note's words, so that it is written only once; return it."""
    for element, place in _words_in_order(note):
        words = getattr(element, place) or ""
        if not words.strip(_AROUND_LABEL):
            setattr(element, place, words.strip(_AROUND_LABEL.strip()))
            continue
        found = _LEADING_LABEL.match(words)
        if found is None or (label and found[1].casefold() != label.casefold()) or not (label or found[1].isdigit()):
            return ""
        rest = words[found.end() :]
        setattr(element, place, rest)
        if not rest:
            _strip_after_label(note, element)
        return found[1]
    return ""


def _words_in_order(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Give every place that holds words, in reading order, as (element, "text" or "tail")."""
    if isinstance(element.tag, str):
        yield element, "text"
        for child in element:
            yield from _words_in_order(child)
            yield child, "tail"


def _strip_after_label(note: etree._Element, element: etree._Element) -> None:
    """Take "]" or "." away that stood behind a label set in an element of its own."""
    for around in (element, *element.iterancestors()):
        if around is note:
            return
        if around.tail:
            around.tail = re.sub(r"^\s*[\])}.:]+\s*", " ", around.tail)
            return
