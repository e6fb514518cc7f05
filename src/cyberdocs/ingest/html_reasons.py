"""Say why a block of a web page is left out, by what the elements around it are called.

Reads an element and its ancestors; returns the reason. Classes, ids and roles are believed, then the tag.
"""

import re
from itertools import islice

from lxml import etree

from cyberdocs.ingest.markup import local_name

# What an element's name, class, id or role says of it, most telling first: (reason, words).
_REASONS = (
    ("cookie_notice", re.compile(r"cookie|consent|gdpr", re.I)),
    ("breadcrumb", re.compile(r"breadcrumb", re.I)),
    ("comments", re.compile(r"comment|disqus|respond", re.I)),
    ("social_links", re.compile(r"share|sharing|social|follow-us", re.I)),
    ("newsletter", re.compile(r"newsletter|subscri|sign-?up|mailing", re.I)),
    ("advertisement", re.compile(r"(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|banner)(?:$|[\s_-])", re.I)),
    ("see_also", re.compile(
        r"related|recommend|read-?(?:more|next)|see-?also|more-?(?:from|stories)|trending|popular", re.I)),
    ("site_navigation", re.compile(
        r"(?:^|[\s_-])(?:nav\w*|menu\w*|toolbar|skip\w*|toc|pagination|pager)(?:$|[\s_-])|navbar|sitemap", re.I)),
    ("site_footer", re.compile(r"(?:^|[\s_-])(?:footer\w*|contentinfo|copyright|colophon)(?:$|[\s_-])|footer", re.I)),
    ("site_header", re.compile(r"(?:^|[\s_-])(?:masthead|banner|site-?header|topbar|logo)(?:$|[\s_-])", re.I)),
    ("sidebar", re.compile(r"sidebar|aside|widget|rail|complementary", re.I)),
    ("byline", re.compile(r"byline|author|dateline|post-?meta|entry-?meta|article-?meta|published|timestamp", re.I)),
    ("form", re.compile(r"(?:^|[\s_-])(?:form|search|login)(?:$|[\s_-])", re.I)),
    ("image_caption", re.compile(r"caption|credit|gallery|photo", re.I)),
    ("tags", re.compile(r"(?:^|[\s_-])(?:tags?|categor\w+|topics?)(?:$|[\s_-])", re.I)),
)  # fmt: skip
_REASON_OF_TAG = {
    "nav": "site_navigation", "footer": "site_footer", "header": "site_header", "aside": "sidebar", "form": "form",
    "figcaption": "image_caption", "figure": "image_caption",
}  # fmt: skip
# LibreOffice names them so, Word by class.
_OFFICE_PARTS = (
    ("title", "running_head", re.compile(r"header|footer")),
    ("id", "contents", re.compile(r"Table of Contents\d*")),
    ("class", "running_head", re.compile(r"Mso(?:Header|Footer)")),
    ("class", "contents", re.compile(r"MsoTo[cC]\w*")),
)
FURNITURE = frozenset(
    {"site_navigation", "site_footer", "cookie_notice", "breadcrumb", "comments", "social_links", "newsletter",
     "advertisement", "form", "see_also", "running_head", "contents"}
)  # fmt: skip


def reason_of(element: etree._Element, *, steps: int | None = None) -> str:
    """Say why a block is left out: by what the nearest telling element around it is called.

    Args:
        steps: how many elements around it are asked; all of them when None.
    """
    office = office_reason(element)
    if office:
        return office
    for around in (element, *islice(element.iterancestors(), steps)):
        name = local_name(around)
        if name in {"body", "html"}:
            break
        words = " ".join(filter(None, (around.get("class"), around.get("id"), around.get("role"))))
        for reason, pattern in _REASONS:
            if words and pattern.search(words):
                return reason
        if name in _REASON_OF_TAG:
            return _REASON_OF_TAG[name]
    return "not_main_text"


def office_reason(element: etree._Element) -> str:
    """Name the parts that word processors save into a page: running heads, tables of contents."""
    for around in (element, *islice(element.iterancestors("div"), 3)):
        for attribute, reason, pattern in _OFFICE_PARTS:
            if pattern.fullmatch((around.get(attribute) or "").strip()):
                return reason
    return ""
