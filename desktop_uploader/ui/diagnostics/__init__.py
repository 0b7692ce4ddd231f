"""The window's help pages: checking the connection, saving a report."""
