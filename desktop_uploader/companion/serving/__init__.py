"""The HTTP edge: who may keep a connection open, how a server starts and ends, what is logged."""
