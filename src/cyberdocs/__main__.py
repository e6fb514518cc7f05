"""`python -m cyberdocs`."""

from cyberdocs.cli import main

if __name__ == "__main__":
    main()
