"""Where papers say the same thing and where they contradict each other, down to the quoted words on a page."""

__version__ = "0.1.0"
