"""Parse HTML and XML from hostile sources: no network, no external entities, bounded nesting.

Reads bytes or text; returns lxml elements. Also the few things that every tree reader needs: local names, text.
"""

import re

from lxml import etree, html

from cyberdocs.errors import LimitExceeded, NoText, Unreadable
from cyberdocs.ingest.settings import IngestSettings

# lxml reads characters that it then refuses to write back, raw or as "&#1;".
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBERED = re.compile(r"&#(?:x(?P<hex>[0-9a-f]{1,8})|(?P<decimal>[0-9]{1,9}));?", re.I)
_CLOSERS = re.compile(r"</(?:body|html)\s*>", re.I)
_TOO_DEEP = "Excessive depth"  # libxml2's words; without huge_tree it stops at 256 elements inside each other


def parse_html(text: str, settings: IngestSettings) -> etree._Element:
    """Parse a web page, however broken.

    Raises:
        NoText: there is no element in it.
        LimitExceeded: elements nest deeper than the limit; the parser would lose the words inside.
    """
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    # What stands behind "</html>" would become a second root and be lost; browsers show it.
    text = _NUMBERED.sub(_allowed, _CONTROL.sub(" ", _CLOSERS.sub("", text)))
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError as error:
        raise NoText("a web page without content", hint="save the page again from a browser") from error
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        raise _too_deep(settings)
    page: etree._Element = root
    return page


def _allowed(reference: re.Match[str]) -> str:
    """Give a numbered character as it is, or a space for one that no text may hold."""
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    return " " if code > 0x10FFFF or _CONTROL.match(chr(code)) or 0xFDD0 <= code <= 0xFDEF else reference[0]


def parse_xml(content: bytes, settings: IngestSettings, *, what: str) -> etree._Element:
    """Parse XML without entities from outside and without expanding those inside.

    Args:
        what: its place in the file, for the message ("word/document.xml").

    Raises:
        Unreadable: it is not well-formed.
        LimitExceeded: elements nest deeper than the limit, or entities blow up.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if _TOO_DEEP in str(error):
            raise _too_deep(settings) from error
        raise Unreadable(
            f"damaged inside: {what} is not well-formed XML ({error.msg})",
            hint="open it in the program that made it and save it again",
        ) from error
    _check_depth(root, settings)
    return root


def _check_depth(root: etree._Element, settings: IngestSettings) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > settings.max_nesting:
            raise _too_deep(settings)


def _too_deep(settings: IngestSettings) -> LimitExceeded:
    return LimitExceeded(
        f"elements nest deeper than the limit of {settings.max_nesting}",
        hint="the file may be made to harm; open it in its program and save it anew",
    )


def local_name(element: etree._Element) -> str:
    """Give an element's name without namespace, in lower case; "" for comments and entities."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def text_of(element: etree._Element) -> str:
    """Give all words inside an element, white space folded."""
    return " ".join("".join(map(str, element.itertext())).split())


def remove_element(element: etree._Element) -> None:
    """Take an element out of its tree and leave the words behind it in place."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def replace_element(old: etree._Element, new: etree._Element) -> None:
    """Put `new` where `old` stands, the words behind it in place."""
    parent = old.getparent()
    if parent is None:
        return
    new.tail = old.tail
    old.tail = None
    parent.replace(old, new)
