"""Client of the companion: its calls, its status stream, and the token that opens both."""
