"""What the desktop program keeps: the journal of uploads, claims, preferences, tokens, and where they lie."""
