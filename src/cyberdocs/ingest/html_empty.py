"""Tell saved pages that hold no article: what stands before scripts have run, a server's message, a log-in.

Reads a page's title and the number of its words; raises for what it knows.
"""

import re

from cyberdocs.errors import NoText

# "Loading...", "Please wait while the page loads": what a page prints before its scripts have run.
_MIN_PAGE_WORDS = 8
_MAX_MESSAGE_WORDS = 120  # of a server's message; an article that begins so ("Forbidden") is longer
_MESSAGE = re.compile(
    r"""\W*(?:
      (?:http\s|error\s)*(?:4\d\d|50\d)\b.{0,60}                          # 404 Not Found
    | (?:page\s|file\s|article\s)?not\sfound\b.{0,40} | access\s(?:is\s)?denied\b.{0,40} | forbidden\W*
    | (?:bad\sgateway|service\sunavailable|gateway\stime-?out|too\smany\srequests)\b.{0,40}
    | just\sa\smoment\W* | checking\syour\sbrowser\b.{0,60} | attention\srequired\b.{0,40}
    | are\syou\s(?:a\s)?(?:human|robot)\W* | security\scheck\W*
    | sign\sin\W* | log\s?in(?:\srequired)?\W* | subscribe\sto\s(?:read|continue)\b.{0,40}
    | session\sexpired\b.{0,40}
    )$""",
    re.I | re.X,
)


def refuse_empty(title: str, words: int, *, scripted: bool) -> None:
    """Raise for a page without an article.

    Args:
        title: the page's, or its first words.
        words: how many stay when the page's furniture is left out.
        scripted: there are scripts in it.

    Raises:
        NoText: it shows its words only by running scripts, or is a server's message.
    """
    if words < _MIN_PAGE_WORDS and scripted:
        raise NoText(
            "a web page that shows its words only by running its scripts",
            hint="the page shows its text only with JavaScript: save it from the browser as complete page or as PDF",
        )
    if words <= _MAX_MESSAGE_WORDS and _MESSAGE.match(title):
        raise NoText(
            "a server's message in place of the page", hint="open the page in a browser and save it from there"
        )
