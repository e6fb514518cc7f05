"""Papers that no stage was built on, with their labels; see README.md."""
